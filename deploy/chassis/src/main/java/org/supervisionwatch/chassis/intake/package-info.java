/** Consumption of events: version check, offsets in the consumer's own database, completeness, parking of unreadable events. */
@NullMarked
package org.supervisionwatch.chassis.intake;

import org.jspecify.annotations.NullMarked;
