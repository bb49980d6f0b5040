/** Calendars of due dates that leads and supervisors subscribe to: secret addresses, and events that move with the standings. */
@NullMarked
package org.supervisionwatch.alerts.notification.calendar;

import org.jspecify.annotations.NullMarked;
