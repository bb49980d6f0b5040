/** A session as it is held to be at one time. Values. */
@MayKnow
@NullMarked
package org.supervisionwatch.supervision.session.state;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
