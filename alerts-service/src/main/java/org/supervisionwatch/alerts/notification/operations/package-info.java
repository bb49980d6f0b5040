/** What those who run the service are told: the daily report, gaps in the data, what a restored database holds back. */
@MayKnow({"freshness", "notification.delivery.message", "notification.delivery.queue", "notification.digest.wording"})
@NullMarked
package org.supervisionwatch.alerts.notification.operations;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
