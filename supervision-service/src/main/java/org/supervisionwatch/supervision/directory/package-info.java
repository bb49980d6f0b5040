/**
 * Organisations with their zone and people with their employee number, as the roster's events tell. A projection; an erased person is gone from it.
 */
@MayKnow
@NullMarked
package org.supervisionwatch.supervision.directory;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
