/** Absences as they were reported, and the effective ones made of them. Why someone is away does not leave this area. */
@MayKnow({"organisation", "person", "person.record", "request"})
@NullMarked
package org.supervisionwatch.staff.absence;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
