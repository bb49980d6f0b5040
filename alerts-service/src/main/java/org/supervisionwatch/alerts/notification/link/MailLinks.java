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
 * Makes the links in mails. There are none unless both {@code watch.link.key} and {@code watch.public.supervision}, the address at which
 * people reach supervision-service, are configured: mails are complete without links.
 */
@Singleton
public class MailLinks {

    /** How long a link to record a session works. */
    static final Duration LOG_LASTS = Duration.ofDays(14);

    /** How long a week link works: from a Friday to the end of the week after. */
    static final Duration WEEK_LASTS = Duration.ofDays(10);

    private final Optional<TokenSigner> signer;
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
        this.signer = key.map(TokenSigner::with);
        this.supervision = supervision;
        this.alerts = alerts;
    }

    /** Creates this bean at the start, so that a key that is too short fails the start and not the first mail. */
    void begin(@Observes StartupEvent start) {
        // the constructor checks the key
    }

    /** Whether links to supervision-service are configured. */
    public boolean toSupervision() {
        return signer.isPresent() && supervision.isPresent();
    }

    /**
     * The page on which the recipient of a mail can record that a session was held.
     *
     * @param recipient who gets the mail, and is recorded as the source
     * @param now from when on it works, for two weeks
     */
    public Optional<URI> logIt(LoggableSession session, String recipient, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", recipient);
        claims.put("org", session.organisation());
        claims.put("episode", session.episode().toString());
        claims.put("person", session.person().toString());
        claims.put("employeeNumber", session.employeeNumber());
        claims.put("name", session.name());
        claims.put("type", session.type());
        claims.put("form", session.form());
        claims.put("minutes", session.minutes());
        if (session.supervisor() != null) {
            claims.put("supervisor", session.supervisor().claim());
        }
        return page("log", claims, now, LOG_LASTS);
    }

    /**
     * A supervisor's week.
     *
     * @param organisation its code
     * @param now from when on it works, for ten days
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
        return signer.flatMap(key ->
                supervision.map(base -> under(base, audience + "/" + key.token(audience, claims, now, lasts))));
    }

    private static URI under(URI base, String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start : start + "/") + path);
    }
}
