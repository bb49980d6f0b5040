/** What every REST door needs: entity tags, cursors, strict JSON, a bound on work in hand. */
@NullMarked
package org.supervisionwatch.chassis.rest;

import org.jspecify.annotations.NullMarked;
