/**
 * Mails on their way to the server, and what came of each attempt. Nothing is lost, and a second copy goes only where a crash fell
 * between the server's acceptance and our commit.
 */
@MayKnow({"notification.delivery.message", "notification.digest.decision", "notification.digest.writing"})
@NullMarked
package org.supervisionwatch.alerts.notification.delivery.queue;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
