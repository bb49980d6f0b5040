/** Public calendars: on which days a nation is off work. Nothing of any organisation's own. */
@MayKnow
@NullMarked
package org.supervisionwatch.chassis.calendar;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
