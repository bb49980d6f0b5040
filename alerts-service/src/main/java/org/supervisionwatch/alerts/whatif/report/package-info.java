/** The comparison of everybody, team by team, as the answer shows it. */
@MayKnow({
    "guideline.catalogue",
    "guideline.engine.verdict",
    "guideline.engine.working",
    "guideline.pack",
    "kernel.directory",
    "roster.facts",
    "standing.evaluation",
    "standing.explanation",
    "standing.store",
    "whatif.replay",
    "whatif.request"
})
@NullMarked
package org.supervisionwatch.alerts.whatif.report;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
