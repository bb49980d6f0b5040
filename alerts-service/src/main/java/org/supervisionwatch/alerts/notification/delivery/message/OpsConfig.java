package org.supervisionwatch.alerts.notification.delivery.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who runs the service, and when they have their daily word. */
@ConfigMapping(prefix = "watch.ops")
public interface OpsConfig {

    /** For organisations that name nobody themselves. */
    Optional<String> email();

    /** How long after an organisation's time of mailing its daily word is sent. */
    @WithDefault("PT1H")
    Duration wordAfter();

    /**
     * How long this process must have seen a run undone, in time that cannot be moved, before the daily word says so: a service
     * that has just started catches up first.
     */
    @WithDefault("PT10M")
    Duration patience();
}
