/** Plain SQL, for batches, locks and reports. */
@NullMarked
package org.supervisionwatch.chassis.sql;

import org.jspecify.annotations.NullMarked;
