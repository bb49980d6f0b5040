/** The queue of mails, their delivery without loss, and mails to ops. */
@NullMarked
package org.supervisionwatch.alerts.notification.delivery.queue;

import org.jspecify.annotations.NullMarked;
