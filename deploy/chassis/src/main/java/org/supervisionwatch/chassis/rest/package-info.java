/** What every REST door needs: entity tags, cursors, strict JSON, a bound on work in hand. */
@MayKnow("problem")
@NullMarked
package org.supervisionwatch.chassis.rest;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
