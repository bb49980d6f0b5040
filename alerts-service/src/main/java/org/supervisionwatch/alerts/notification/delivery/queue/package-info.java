/** The queue of mails, their delivery without loss, and mails to ops. */
@MayKnow({"notification.delivery.message", "notification.digest.decision", "notification.digest.writing"})
@NullMarked
package org.supervisionwatch.alerts.notification.delivery.queue;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
