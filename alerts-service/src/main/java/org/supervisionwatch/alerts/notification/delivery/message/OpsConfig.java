package org.supervisionwatch.alerts.notification.delivery.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where mails to ops go, and when the daily report is sent. */
@ConfigMapping(prefix = "watch.ops")
public interface OpsConfig {

    /** For organisations without an ops address of their own. */
    Optional<String> email();

    /** How long after an organisation's mail time its daily report is sent. */
    @WithDefault("PT1H")
    Duration wordAfter();

    /**
     * How long this process must have seen a run not completed before the daily report says so, by a clock that cannot be moved: a
     * service that has just started catches up first.
     */
    @WithDefault("PT10M")
    Duration patience();
}
