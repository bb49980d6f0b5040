/** What becomes of an episode: opened, continued, closed, reopened, held, escalated. Pure functions on values. */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement", "guideline.engine.verdict", "guideline.pack"})
@NullMarked
package org.supervisionwatch.alerts.episode.decision;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
