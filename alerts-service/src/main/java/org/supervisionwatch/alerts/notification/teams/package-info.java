/** Cards in a team's channel of Microsoft Teams: counts, never a name. Off unless the team has a webhook. */
@NullMarked
package org.supervisionwatch.alerts.notification.teams;

import org.jspecify.annotations.NullMarked;
