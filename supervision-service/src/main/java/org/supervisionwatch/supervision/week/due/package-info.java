/** Who is due soon or late, as alerts.v1 tells it: for the supervisor's page, decided by nobody here. */
@NullMarked
package org.supervisionwatch.supervision.week.due;

import org.jspecify.annotations.NullMarked;
