/** The tables of people and of what belongs to them. */
@MayKnow({"organisation", "person.record"})
@NullMarked
package org.supervisionwatch.staff.person.store;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
