/**
 * The record of the roster. Its areas are the packages below, each with its doors (REST) and the corridors that walk a request through the
 * rooms and own its transaction.
 */
@MayKnow
@NullMarked
package org.supervisionwatch.staff;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
