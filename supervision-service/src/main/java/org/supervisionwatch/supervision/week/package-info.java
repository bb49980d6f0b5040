/** The supervisor's week on a page: what is shown, and what becomes of what she enters. Pure but for the words of the page; corridors read and write. */
@NullMarked
package org.supervisionwatch.supervision.week;

import org.jspecify.annotations.NullMarked;
