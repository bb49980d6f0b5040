package org.supervisionwatch.alerts.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.calendar.CalendarSubscription.CalendarAudience;
import org.supervisionwatch.chassis.sql.Sql;

/** The stored calendar subscriptions. Its callers own the transaction. */
@ApplicationScoped
public class SubscriptionStore {

    private static final String ADD = """
            insert into calendar_subscription (organisation_id, audience, person_id, email, secret_hash, made_at)
            values (:organisation, :audience, :person, :email, :secret, :now) returning *
            """;
    private static final String LIST = """
            select s.*, p.employee_number from calendar_subscription s left join person p on p.id = s.person_id
             where s.organisation_id = :organisation order by s.made_at, s.id
            """;
    private static final String KNOWN = """
            select exists (select from person where organisation_id = :organisation and lower(email) = :email)
                or exists (select from team_lead l join team t on t.id = l.team_id
                            where t.organisation_id = :organisation and lower(l.external_email) = :email)
                or exists (select from person_supervisor s join person p on p.id = s.person_id
                            where p.organisation_id = :organisation and lower(s.external_email) = :email)
            """;

    private final Sql sql;

    SubscriptionStore(Sql sql) {
        this.sql = sql;
    }

    /** A subscription as listed. @param employeeNumber null if it belongs to an address */
    public record ListedSubscription(
            CalendarSubscription subscription, @Nullable String employeeNumber) {}

    /** Whether the roster knows an address, as a person's, a lead's or a supervisor's. */
    public boolean isKnown(UUID organisationId, String email) {
        return sql.of(KNOWN)
                .with("organisation", organisationId)
                .with("email", lower(email))
                .only(Boolean.class);
    }

    public Optional<UUID> person(UUID organisationId, String employeeNumber) {
        return sql.of("select id from person where organisation_id = :organisation and employee_number = :number")
                .with("organisation", organisationId)
                .with("number", employeeNumber)
                .first(UUID.class);
    }

    /** @param email null if it belongs to a person of the roster */
    public CalendarSubscription add(
            UUID organisationId,
            CalendarAudience audience,
            @Nullable UUID personId,
            @Nullable String email,
            CalendarSecret secret,
            Instant now) {
        return sql.of(ADD)
                .with("organisation", organisationId)
                .with("audience", audience)
                .with("person", personId)
                .with("email", email == null ? null : lower(email))
                .with("secret", secret.hash())
                .with("now", now)
                .only(CalendarSubscription.class);
    }

    public List<ListedSubscription> of(UUID organisationId) {
        return sql.of(LIST).with("organisation", organisationId).list(ListedSubscription.class);
    }

    public Optional<CalendarSubscription> opened(CalendarSecret secret) {
        return sql.of("select * from calendar_subscription where secret_hash = :secret")
                .with("secret", secret.hash())
                .first(CalendarSubscription.class);
    }

    /** Revokes a calendar. @return whether there was one */
    public boolean revoke(UUID organisationId, UUID id) {
        return sql.of("delete from calendar_subscription where organisation_id = :organisation and id = :id")
                        .with("organisation", organisationId)
                        .with("id", id)
                        .run()
                > 0;
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
