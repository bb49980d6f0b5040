package org.supervisionwatch.alerts.notification.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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
public class SubscriptionStore implements PanacheRepositoryBase<CalendarSubscription, UUID> {

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
        CalendarSubscription made = new CalendarSubscription();
        made.organisationId = organisationId;
        made.audience = audience;
        made.personId = personId;
        made.email = email == null ? null : lower(email);
        made.secretHash = secret.hash();
        made.madeAt = now;
        persist(made);
        return made;
    }

    public List<CalendarSubscription> of(UUID organisationId) {
        return list("organisationId = ?1 order by madeAt, id", organisationId);
    }

    public Optional<CalendarSubscription> opened(CalendarSecret secret) {
        return find("secretHash", secret.hash()).firstResultOptional();
    }

    /** Revokes a calendar. @return whether there was one */
    public boolean revoke(UUID organisationId, UUID id) {
        return delete("organisationId = ?1 and id = ?2", organisationId, id) > 0;
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
