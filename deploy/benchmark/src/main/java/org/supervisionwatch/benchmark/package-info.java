/** Measures the product beside what the same machine can do at all: deploy/measure. Neither part of the product nor of {@code deploy/verify}. */
@MayKnow({"report", "work"})
@NullMarked
package org.supervisionwatch.benchmark;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
