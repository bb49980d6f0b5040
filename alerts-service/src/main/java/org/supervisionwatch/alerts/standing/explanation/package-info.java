/** Standings with their working, as JSON and as sentences. Whoever shows a standing uses these views. */
@MayKnow({
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.engine.working",
    "standing.evaluation"
})
@NullMarked
package org.supervisionwatch.alerts.standing.explanation;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
