/** The daily report to ops: which runs were completed, which were not, and the age of the feeds. Also notices of data gaps, and restores of the database. */
@MayKnow({"freshness", "notification.delivery.message", "notification.delivery.queue", "notification.digest.wording"})
@NullMarked
package org.supervisionwatch.alerts.notification.operations;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
