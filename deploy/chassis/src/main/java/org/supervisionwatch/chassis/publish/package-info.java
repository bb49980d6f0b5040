/** Publication that loses nothing: one narrow row beside each aggregate, one elected relay per service. */
@NullMarked
package org.supervisionwatch.chassis.publish;

import org.jspecify.annotations.NullMarked;
