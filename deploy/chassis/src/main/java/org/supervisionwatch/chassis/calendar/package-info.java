/** Public bank holiday calendars, without any organisation's own changes. */
@NullMarked
package org.supervisionwatch.chassis.calendar;

import org.jspecify.annotations.NullMarked;
