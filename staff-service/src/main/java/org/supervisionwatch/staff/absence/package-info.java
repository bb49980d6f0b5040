/** Absences as reported, and the effective absences derived from them. The reason for an absence does not leave this package. */
@NullMarked
package org.supervisionwatch.staff.absence;

import org.jspecify.annotations.NullMarked;
