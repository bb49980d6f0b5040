package org.supervisionwatch.alerts.notification.delivery.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail leaves. */
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

    /** Whether the connection must be encrypted before anything is said. */
    @WithDefault("false")
    boolean starttls();

    /** For connecting, and for each answer of the server. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How long a sender holds a mail: longer than all answers of the slowest server together, and the wait after a sender that was killed. */
    @WithDefault("PT5M")
    Duration lease();

    /** The wait after the first failed attempt; it doubles with each. */
    @WithDefault("PT20S")
    Duration backoff();

    @WithDefault("PT15M")
    Duration longestBackoff();

    /** How many mails are handed over within a minute at most, so that a big run does not get us blocked; all replicas together. */
    @WithDefault("120")
    int perMinute();

    /** A mail not accepted for so long is withdrawn and composed anew for what is true by then. */
    @WithDefault("PT2H")
    Duration withdrawAfter();
}
