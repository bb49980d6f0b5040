/** How a package says what it may know. */
@NullMarked
package org.supervisionwatch.areas;

import org.jspecify.annotations.NullMarked;
