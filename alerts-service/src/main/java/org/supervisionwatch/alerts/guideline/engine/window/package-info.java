/** Requirements by window: what was asked in a period, what was credited, what is missing. */
@MayKnow({
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.engine.working"
})
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.window;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
