/** People: assignments with their hours over time, working patterns, who supervises whom, and their erasure. */
@MayKnow({"organisation", "person.record", "person.request", "person.store", "request"})
@NullMarked
package org.supervisionwatch.staff.person;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
