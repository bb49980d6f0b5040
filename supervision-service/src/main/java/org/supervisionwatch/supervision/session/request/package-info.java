/** What may be said of a session, and the checks of it. Pure. */
@MayKnow("session.state")
@NullMarked
package org.supervisionwatch.supervision.session.request;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
