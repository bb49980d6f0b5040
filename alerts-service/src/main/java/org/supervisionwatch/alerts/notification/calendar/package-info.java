/** Calendars of due dates that leads and supervisors subscribe to by a secret address; events move with the standings. */
@NullMarked
package org.supervisionwatch.alerts.notification.calendar;

import org.jspecify.annotations.NullMarked;
