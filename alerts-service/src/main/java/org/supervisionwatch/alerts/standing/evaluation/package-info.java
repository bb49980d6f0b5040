/** One person against each requirement of the packs they are under. Pure. */
@MayKnow({
    "guideline.catalogue",
    "guideline.engine",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.engine.working",
    "guideline.pack",
    "roster.facts"
})
@NullMarked
package org.supervisionwatch.alerts.standing.evaluation;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
