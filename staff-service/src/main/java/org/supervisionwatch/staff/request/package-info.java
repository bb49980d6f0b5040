/** What is the same for every request: merging it into what is held, naming its faults, answering what came of it. */
@MayKnow
@NullMarked
package org.supervisionwatch.staff.request;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
