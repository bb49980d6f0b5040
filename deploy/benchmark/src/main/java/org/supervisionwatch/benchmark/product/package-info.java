/** The product as it is measured: processes, connections, and what they say about themselves. */
@MayKnow
@NullMarked
package org.supervisionwatch.benchmark.product;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
