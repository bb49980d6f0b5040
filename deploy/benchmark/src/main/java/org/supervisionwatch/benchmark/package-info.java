/** How many evaluations one core makes in a second. Not part of the product, and not run by the gate. */
@NullMarked
package org.supervisionwatch.benchmark;

import org.jspecify.annotations.NullMarked;
