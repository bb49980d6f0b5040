/** What may be asked about a person, and the checks of it. */
@MayKnow({"organisation", "person.record", "request"})
@NullMarked
package org.supervisionwatch.staff.person.request;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
