/** The decisions about episodes: whether they open, close, are on hold or are escalated. Pure. */
@NullMarked
package org.supervisionwatch.alerts.episode.decision;

import org.jspecify.annotations.NullMarked;
