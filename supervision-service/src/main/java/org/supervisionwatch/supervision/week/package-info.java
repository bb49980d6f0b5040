/** The supervisor's week as a page, and the page for recording a session from a mail. Only the flows and stores use the database. */
@NullMarked
package org.supervisionwatch.supervision.week;

import org.jspecify.annotations.NullMarked;
