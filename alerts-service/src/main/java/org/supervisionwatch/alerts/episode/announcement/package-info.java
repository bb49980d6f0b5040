/** What other services are told of alerts: topic alerts.v1, by ids alone. */
@MayKnow({
    "episode.decision",
    "episode.store",
    "guideline.catalogue",
    "guideline.engine.requirement",
    "guideline.pack",
    "guideline.wording"
})
@NullMarked
package org.supervisionwatch.alerts.episode.announcement;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
