/** Public calendars: on which days a nation is off work. Nothing of any organisation's own. */
@NullMarked
package org.supervisionwatch.chassis.calendar;

import org.jspecify.annotations.NullMarked;
