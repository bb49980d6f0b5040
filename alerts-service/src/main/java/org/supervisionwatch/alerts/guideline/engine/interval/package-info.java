/** Requirements by interval: from the last session that counts to the due date. */
@MayKnow({
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.engine.working"
})
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.interval;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
