/** What is doubtful about a session that is recorded all the same: it is kept, and the answer says so. */
@MayKnow({"directory", "session.record", "session.request", "session.state"})
@NullMarked
package org.supervisionwatch.supervision.session.warning;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
