/** Bookings made in one go: on which days they fall, which are skipped, and whom they will not suit. */
@MayKnow({"directory", "session", "session.record", "session.request", "session.state", "session.warning"})
@NullMarked
package org.supervisionwatch.supervision.series;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
