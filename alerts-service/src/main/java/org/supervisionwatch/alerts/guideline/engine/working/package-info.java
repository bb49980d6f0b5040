/** The working: each step from the facts to a standing, as data. */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement"})
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.working;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
