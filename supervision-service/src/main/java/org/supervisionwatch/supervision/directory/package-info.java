/**
 * A projection of roster events: organisations with their zone, people with their employee number and when they work. Erased people are
 * deleted from it.
 */
@NullMarked
package org.supervisionwatch.supervision.directory;

import org.jspecify.annotations.NullMarked;
