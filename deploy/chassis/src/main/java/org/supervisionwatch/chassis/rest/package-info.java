/**
 * What every REST door needs: bodies bound to records with all their faults, entity tags, cursors, strict JSON, the usual answers of the API
 * document, a bound on work in hand.
 */
@MayKnow("problem")
@NullMarked
package org.supervisionwatch.chassis.rest;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
