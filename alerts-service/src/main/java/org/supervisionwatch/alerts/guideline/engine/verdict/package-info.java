/** Standings and verdicts, and what every kind of requirement shares on the way to them. */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement", "guideline.engine.working"})
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.verdict;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
