package org.supervisionwatch.alerts.notification.delivery.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail is sent: server, timeouts, retries and pace. */
@ConfigMapping(prefix = "watch.mail")
public interface MailConfig {

    /** The sender, as in RFC 5322: {@code Name <address>}. */
    @WithDefault("Supervision Watch <no-reply@supervision-watch.example>")
    String from();

    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("1025")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** Whether the connection must be upgraded by STARTTLS before a mail is sent. */
    @WithDefault("false")
    boolean starttls();

    /** For connecting, and for each answer of the server. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How long a sender leases a mail: longer than the slowest delivery takes, and the wait after a sender has been killed. */
    @WithDefault("PT5M")
    Duration lease();

    /** The wait after the first failed attempt; it doubles with each. */
    @WithDefault("PT20S")
    Duration backoff();

    @WithDefault("PT15M")
    Duration longestBackoff();

    /** The most mails sent within a minute by all replicas together, so that a big run does not get us blocked. */
    @WithDefault("120")
    int perMinute();

    /** A mail that is not accepted within this time is withdrawn and composed again from the facts of then. */
    @WithDefault("PT2H")
    Duration withdrawAfter();
}
