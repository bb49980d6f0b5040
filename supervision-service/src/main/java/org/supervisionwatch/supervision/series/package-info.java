/** Bookings made in one go: on which days they fall, which are skipped, and whom they will not suit. */
@NullMarked
package org.supervisionwatch.supervision.series;

import org.jspecify.annotations.NullMarked;
