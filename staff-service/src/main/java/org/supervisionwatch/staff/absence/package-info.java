/** Absences as they were reported, and the effective ones made of them. Why someone is away does not leave this room. */
@NullMarked
package org.supervisionwatch.staff.absence;

import org.jspecify.annotations.NullMarked;
