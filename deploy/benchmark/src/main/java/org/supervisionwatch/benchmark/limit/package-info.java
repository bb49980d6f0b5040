/** What the same machine can do at most: the same work without the product. */
@MayKnow({"load", "product"})
@NullMarked
package org.supervisionwatch.benchmark.limit;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
