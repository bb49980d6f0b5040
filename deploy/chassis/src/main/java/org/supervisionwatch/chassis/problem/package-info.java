/** RFC 9457 problems for every error response; faults of a request are located by JSON pointers. */
@NullMarked
package org.supervisionwatch.chassis.problem;

import org.jspecify.annotations.NullMarked;
