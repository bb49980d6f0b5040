/** Where people stand: the doors that ask, and the corridor that evaluates. */
@MayKnow({
    "freshness",
    "guideline",
    "guideline.catalogue",
    "guideline.engine.verdict",
    "guideline.pack",
    "kernel.directory",
    "kernel.wake",
    "roster",
    "roster.intake",
    "standing.adhoc",
    "standing.explanation",
    "standing.query",
    "standing.store"
})
@NullMarked
package org.supervisionwatch.alerts.standing;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
