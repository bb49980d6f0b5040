/** The launcher behind deploy/up: builds if needed, starts everything, says where to look, stops everything in order. */
@MayKnow({"process", "sample"})
@NullMarked
package org.supervisionwatch.local.launch;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
