/** Open alerts from {@code alerts.v1}, for display on the supervisor's page. */
@NullMarked
package org.supervisionwatch.supervision.week.due;

import org.jspecify.annotations.NullMarked;
