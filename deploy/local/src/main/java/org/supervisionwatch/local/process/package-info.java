/** Processes: started, watched, paused and killed. Nothing here needs more than the JDK, so tests can use it too. */
@MayKnow
@NullMarked
package org.supervisionwatch.local.process;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
