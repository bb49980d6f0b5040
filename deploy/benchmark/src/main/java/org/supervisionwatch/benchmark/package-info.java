/** Measures evaluations per second on one core. Neither part of the product nor of {@code deploy/verify}. */
@NullMarked
package org.supervisionwatch.benchmark;

import org.jspecify.annotations.NullMarked;
