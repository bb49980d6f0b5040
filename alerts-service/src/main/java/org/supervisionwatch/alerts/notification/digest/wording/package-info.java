/** The words of digests: dates, names, requirements and reasons. */
@NullMarked
package org.supervisionwatch.alerts.notification.digest.wording;

import org.jspecify.annotations.NullMarked;
