/** Plain SQL, for where a batch, a lock or a report needs it: parameters and columns by name, rows as records. */
@MayKnow("problem")
@NullMarked
package org.supervisionwatch.chassis.sql;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
