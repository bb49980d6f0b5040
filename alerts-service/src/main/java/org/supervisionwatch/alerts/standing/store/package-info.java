/** The tables of standings, of their history and of who is not watched; what changes is written here. */
@MayKnow({
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.verdict",
    "guideline.engine.working",
    "roster.facts",
    "standing.evaluation",
    "standing.explanation"
})
@NullMarked
package org.supervisionwatch.alerts.standing.store;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
