/** TBD */
@NullMarked
package org.supervisionwatch.alerts;

import org.jspecify.annotations.NullMarked;
