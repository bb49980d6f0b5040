/** What is asked of the product: an organisation, its events, its requests. */
@MayKnow("product")
@NullMarked
package org.supervisionwatch.benchmark.load;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
