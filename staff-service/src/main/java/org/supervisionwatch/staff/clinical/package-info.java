/** Clinical data about people: profiles, and monthly clinical minutes and shifts. */
@NullMarked
package org.supervisionwatch.staff.clinical;

import org.jspecify.annotations.NullMarked;
