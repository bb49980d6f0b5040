/** TBD */
@NullMarked
package org.supervisionwatch.staff;

import org.jspecify.annotations.NullMarked;
