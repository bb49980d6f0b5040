/** The tables of episodes, of their history and of their escalation steps. */
@MayKnow({
    "episode.decision",
    "guideline.catalogue",
    "guideline.engine.calendar",
    "guideline.engine.requirement",
    "guideline.engine.verdict",
    "guideline.pack"
})
@NullMarked
package org.supervisionwatch.alerts.episode.store;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
