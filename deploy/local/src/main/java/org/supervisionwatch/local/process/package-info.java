/** Processes: started, watched, paused and killed. Nothing here needs more than the JDK, so tests can use it too. */
@NullMarked
package org.supervisionwatch.local.process;

import org.jspecify.annotations.NullMarked;
