/** A session as it is asserted, checked, kept with all its earlier states, shown and published. Decisions are pure; only the rows touch the database. */
@NullMarked
package org.supervisionwatch.supervision.session;

import org.jspecify.annotations.NullMarked;
