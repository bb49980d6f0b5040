/** The rows of the table, each on a stack of its own. */
@MayKnow({"limit", "load", "product", "report"})
@NullMarked
package org.supervisionwatch.benchmark.work;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
