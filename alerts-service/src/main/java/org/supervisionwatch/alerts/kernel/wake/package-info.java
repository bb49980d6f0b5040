/** Who is to be evaluated when, and the signal that somebody is. */
@MayKnow
@NullMarked
package org.supervisionwatch.alerts.kernel.wake;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
