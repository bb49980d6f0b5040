/** The record of supervision sessions. Its areas are the packages below, each with its own doors, corridors and rooms. */
@MayKnow
@NullMarked
package org.supervisionwatch.supervision;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
