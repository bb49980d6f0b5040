/** Every error a caller sees is an RFC 9457 problem; what a caller did wrong is named by JSON pointers. */
@NullMarked
package org.supervisionwatch.chassis.problem;

import org.jspecify.annotations.NullMarked;
