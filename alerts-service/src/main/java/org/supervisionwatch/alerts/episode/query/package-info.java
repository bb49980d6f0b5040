/** Alerts as they are asked for: lists, details with their history, how they ended. It only reads. */
@MayKnow({"episode.decision", "episode.store", "guideline.catalogue", "guideline.engine.verdict"})
@NullMarked
package org.supervisionwatch.alerts.episode.query;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
