/** What is the same for every request: its preconditions, the formats of its codes and names, answering what came of it. */
@MayKnow
@NullMarked
package org.supervisionwatch.staff.request;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
