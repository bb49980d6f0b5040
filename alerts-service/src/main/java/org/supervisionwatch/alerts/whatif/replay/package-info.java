/** The past of one person under two packs, day by day. Pure. */
@MayKnow({
    "guideline.catalogue",
    "guideline.engine",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.pack",
    "roster.facts",
    "standing.evaluation",
    "whatif.request"
})
@NullMarked
package org.supervisionwatch.alerts.whatif.replay;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
