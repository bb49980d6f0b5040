/** Reads standings: lists that are worst first, counts, and one person with the working. */
@NullMarked
package org.supervisionwatch.alerts.standing.query;

import org.jspecify.annotations.NullMarked;
