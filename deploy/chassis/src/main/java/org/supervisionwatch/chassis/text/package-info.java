/** Days, moments, counts and codes as people read them, the same in every service. Pure. */
@MayKnow
@NullMarked
package org.supervisionwatch.chassis.text;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
