/** A session with all its earlier states: its rows, how it is written, and what sessions.v1 says of it. */
@MayKnow({"session.request", "session.state"})
@NullMarked
package org.supervisionwatch.supervision.session.record;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
