/** When a team is mailed: a schedule as one sentence, its mail days, and its reminder periods. */
@NullMarked
package org.supervisionwatch.alerts.notification.schedule;

import org.jspecify.annotations.NullMarked;
