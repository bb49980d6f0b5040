/** A person and their parts, as values. */
@MayKnow
@NullMarked
package org.supervisionwatch.staff.person.record;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
