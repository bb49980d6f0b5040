/** Who there is: organisations with their zone, people with their employee number, as the roster's events tell. A projection; an erased person is gone from it. */
@NullMarked
package org.supervisionwatch.supervision.directory;

import org.jspecify.annotations.NullMarked;
