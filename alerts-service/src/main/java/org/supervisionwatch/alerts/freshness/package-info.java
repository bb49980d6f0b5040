/** Data gaps: when it is not known where people stand, because a feed is behind or far too few sessions came through it. */
@MayKnow({"guideline.catalogue", "guideline.engine.calendar", "guideline.pack"})
@NullMarked
package org.supervisionwatch.alerts.freshness;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
