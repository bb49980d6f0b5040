/** Series of bookings: their dates, skipped bank holidays and clashes with people's availability. */
@NullMarked
package org.supervisionwatch.supervision.series;

import org.jspecify.annotations.NullMarked;
