/** Every error a caller sees is an RFC 9457 problem; what a caller did wrong is named by JSON pointers. */
@MayKnow
@NullMarked
package org.supervisionwatch.chassis.problem;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
