/**
 * What can be counted of the sources: {@code deploy/house-figures} prints it, and the guards of names and words keep it. It is run straight
 * from its source by a bare JDK, so the classes here use {@code java.*} and the compiler's own tree only.
 */
@MayKnow
@NullMarked
package org.supervisionwatch.houserules.figures;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
