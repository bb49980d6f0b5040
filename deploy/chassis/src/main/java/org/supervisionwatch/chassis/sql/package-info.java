/** Plain SQL: parameters and columns by name, rows as records; and corridors that read from one snapshot. */
@MayKnow("problem")
@NullMarked
package org.supervisionwatch.chassis.sql;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
