/** Civil days: periods, absences and what they do, business days, patterns, shares of full time. */
@MayKnow
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.calendar;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
