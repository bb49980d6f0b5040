/** Sessions: the doors through which they are recorded, corrected, confirmed and read. */
@MayKnow({"directory", "session.record", "session.request", "session.state", "session.warning"})
@NullMarked
package org.supervisionwatch.supervision.session;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
