/** The one clock: system time plus an offset that all services share in local and test runs. */
@MayKnow({"problem", "rest"})
@NullMarked
package org.supervisionwatch.chassis.time;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
