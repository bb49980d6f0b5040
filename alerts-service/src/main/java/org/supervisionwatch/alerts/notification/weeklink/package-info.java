/** Week links: on the last working day each supervisor with a missing outcome is mailed a link to their week. */
@NullMarked
package org.supervisionwatch.alerts.notification.weeklink;

import org.jspecify.annotations.NullMarked;
