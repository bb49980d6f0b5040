/** Cards in a team's channel of Microsoft Teams: counts, and never a name. Off unless a team has given its webhook. */
@NullMarked
package org.supervisionwatch.alerts.notification.teams;

import org.jspecify.annotations.NullMarked;
