/** The events of this service: what organisations.v1 and staff.v1 say. */
@MayKnow({"absence", "clinical", "organisation", "person.record", "person.store"})
@NullMarked
package org.supervisionwatch.staff.publication;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
