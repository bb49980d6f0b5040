/** What the clinical side tells of a person: their profile, and month by month their clinical minutes and shifts. */
@MayKnow({"person", "person.record", "request"})
@NullMarked
package org.supervisionwatch.staff.clinical;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
