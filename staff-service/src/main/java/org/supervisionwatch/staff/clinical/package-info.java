/** What the clinical side tells of a person: her profile, and month by month her clinical minutes and shifts. */
@NullMarked
package org.supervisionwatch.staff.clinical;

import org.jspecify.annotations.NullMarked;
