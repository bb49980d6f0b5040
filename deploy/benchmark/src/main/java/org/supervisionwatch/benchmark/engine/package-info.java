/** The engine by itself, for JMH. */
@MayKnow
@NullMarked
package org.supervisionwatch.benchmark.engine;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
