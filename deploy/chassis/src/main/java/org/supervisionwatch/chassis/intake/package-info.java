/** Taking events in: version guard, offsets in the consumer's own database, completeness, parking of poison. */
@MayKnow({"problem", "pulse", "rest", "restore", "sql"})
@NullMarked
package org.supervisionwatch.chassis.intake;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
