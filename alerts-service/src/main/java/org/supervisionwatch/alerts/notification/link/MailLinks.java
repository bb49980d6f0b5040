package org.supervisionwatch.alerts.notification.link;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses that a mail may carry. There are none unless both {@code watch.link.key} and an address that people can reach,
 * {@code watch.public.supervision}, are configured: a mail is enough by itself.
 */
@Singleton
public class MailLinks {

    /** How long "it happened" can be said. */
    static final Duration LOG_LASTS = Duration.ofDays(14);

    /** From a Friday to the end of the week after. */
    static final Duration WEEK_LASTS = Duration.ofDays(10);

    private final Optional<TokenSigner> signing;
    private final Optional<URI> supervision;
    private final Optional<URI> alerts;

    /**
     * @param key at least 32 bytes of UTF-8; the same for supervision-service
     * @param supervision where people reach supervision-service, such as {@code https://supervision.trust.example}
     * @param alerts where people reach this service
     * @throws IllegalStateException if the key is too short
     */
    MailLinks(
            @ConfigProperty(name = "watch.link.key") Optional<String> key,
            @ConfigProperty(name = "watch.public.supervision") Optional<URI> supervision,
            @ConfigProperty(name = "watch.public.alerts") Optional<URI> alerts) {
        this.signing = key.map(TokenSigner::with);
        this.supervision = supervision;
        this.alerts = alerts;
    }

    /** A key that is too short ends the start, not the first mail. */
    void begin(@Observes StartupEvent start) {
        // the constructor has looked
    }

    /** Whether mails can lead to supervision-service at all. */
    public boolean toSupervision() {
        return signing.isPresent() && supervision.isPresent();
    }

    /**
     * The page on which the recipient of a mail can say that a session was held.
     *
     * @param recipient whose mail it is: her word is what is recorded
     * @param now from when on it can be used, for two weeks
     */
    public Optional<URI> logIt(LoggableSession what, String recipient, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", recipient);
        claims.put("org", what.organisation());
        claims.put("episode", what.episode().toString());
        claims.put("person", what.person().toString());
        claims.put("employeeNumber", what.employeeNumber());
        claims.put("name", what.name());
        claims.put("type", what.type());
        claims.put("form", what.form());
        claims.put("minutes", what.minutes());
        if (what.supervisor() != null) {
            claims.put("supervisor", what.supervisor().claim());
        }
        return page("log", claims, now, LOG_LASTS);
    }

    /**
     * A supervisor's week.
     *
     * @param organisation its code
     * @param now from when on it can be used, for ten days
     */
    public Optional<URI> week(String organisation, SupervisorRef supervisor, String email, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("org", organisation);
        claims.put("supervisor", supervisor.claim());
        claims.put("email", email);
        return page("week", claims, now, WEEK_LASTS);
    }

    /** The status page of an organisation; empty unless {@code watch.public.alerts} is configured. */
    public Optional<URI> status(String organisation) {
        return alerts.map(base -> under(base, "?organisation=" + organisation));
    }

    /** An address of this service for people; empty unless {@code watch.public.alerts} is configured. */
    public Optional<URI> here(String path) {
        return alerts.map(base -> under(base, path));
    }

    private Optional<URI> page(String audience, Map<String, Object> claims, Instant now, Duration lasts) {
        return signing.flatMap(key ->
                supervision.map(base -> under(base, audience + "/" + key.token(audience, claims, now, lasts))));
    }

    private static URI under(URI base, String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start : start + "/") + path);
    }
}
