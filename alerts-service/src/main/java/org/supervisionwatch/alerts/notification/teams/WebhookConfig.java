package org.supervisionwatch.alerts.notification.teams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Which hosts cards may be sent to, and how. */
@ConfigMapping(prefix = "watch.webhook")
public interface WebhookConfig {

    /** Hosts, or {@code *.} and a domain for everything below it. */
    @WithDefault("*.webhook.office.com,*.logic.azure.com,*.powerplatform.com")
    List<String> hosts();

    /** For connecting, and for the response. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How long a sender leases a card: longer than any response takes. */
    @WithDefault("PT1M")
    Duration lease();

    /** The wait after the first failed attempt; it doubles with each. */
    @WithDefault("PT20S")
    Duration backoff();

    @WithDefault("PT30M")
    Duration longestBackoff();
}
