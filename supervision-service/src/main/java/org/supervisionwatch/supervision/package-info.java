/** TBD */
@NullMarked
package org.supervisionwatch.supervision;

import org.jspecify.annotations.NullMarked;
