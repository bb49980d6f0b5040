/** When runs are due, the mails they make, and delivery that loses nothing. */
@NullMarked
package org.supervisionwatch.alerts.notification.delivery.queue;

import org.jspecify.annotations.NullMarked;
