/** Days, moments, counts and codes as people read them, the same in every service. Pure. */
@NullMarked
package org.supervisionwatch.chassis.text;

import org.jspecify.annotations.NullMarked;
