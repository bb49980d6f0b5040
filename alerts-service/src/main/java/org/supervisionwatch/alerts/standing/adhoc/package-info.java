/** Ad-hoc evaluations: facts and a pack in one request, a standing in the answer. Nothing is stored. */
@MayKnow({
    "guideline.catalogue",
    "guideline.engine",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.pack",
    "kernel.request",
    "roster.intake"
})
@NullMarked
package org.supervisionwatch.alerts.standing.adhoc;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
