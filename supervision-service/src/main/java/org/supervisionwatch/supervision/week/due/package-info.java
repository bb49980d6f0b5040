/** Who is due soon or late, as alerts.v1 tells it. Nothing is decided here. */
@MayKnow
@NullMarked
package org.supervisionwatch.supervision.week.due;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
