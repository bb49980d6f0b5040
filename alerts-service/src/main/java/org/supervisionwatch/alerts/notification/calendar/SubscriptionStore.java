package org.supervisionwatch.alerts.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.calendar.CalendarSubscription.CalendarAudience;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** The stored calendar subscriptions. Its callers own the transaction. */
@ApplicationScoped
public class SubscriptionStore {

    private static final String ADD = """
            insert into calendar_subscription (organisation_id, audience, person_id, email, secret_hash, made_at)
            values (?, ?, ?, ?, ?, ?) returning *
            """;
    private static final String LIST = """
            select s.*, p.employee_number from calendar_subscription s left join person p on p.id = s.person_id
             where s.organisation_id = ? order by s.made_at, s.id
            """;
    private static final String KNOWN = """
            select exists (select from person where organisation_id = ? and lower(email) = ?)
                or exists (select from team_lead l join team t on t.id = l.team_id
                            where t.organisation_id = ? and lower(l.external_email) = ?)
                or exists (select from person_supervisor s join person p on p.id = s.person_id
                            where p.organisation_id = ? and lower(s.external_email) = ?) as known
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
        String lower = lower(email);
        return sql.one(
                        KNOWN,
                        row -> row.flag("known"),
                        organisationId,
                        lower,
                        organisationId,
                        lower,
                        organisationId,
                        lower)
                .orElse(false);
    }

    public Optional<UUID> person(UUID organisationId, String employeeNumber) {
        return sql.one(
                "select id from person where organisation_id = ? and employee_number = ?",
                row -> row.uuid("id"),
                organisationId,
                employeeNumber);
    }

    /** @param email null if it belongs to a person of the roster */
    public CalendarSubscription add(
            UUID organisationId,
            CalendarAudience audience,
            @Nullable UUID personId,
            @Nullable String email,
            CalendarSecret secret,
            Instant now) {
        return sql.one(
                        ADD,
                        SubscriptionStore::read,
                        organisationId,
                        audience.name().toLowerCase(Locale.ROOT),
                        personId,
                        email == null ? null : lower(email),
                        secret.hash(),
                        now)
                .orElseThrow();
    }

    public List<ListedSubscription> of(UUID organisationId) {
        return sql.list(
                LIST, row -> new ListedSubscription(read(row), row.textOrNull("employee_number")), organisationId);
    }

    public Optional<CalendarSubscription> opened(CalendarSecret secret) {
        return sql.one(
                "select * from calendar_subscription where secret_hash = ?", SubscriptionStore::read, secret.hash());
    }

    /** Revokes a calendar. @return whether there was one */
    public boolean revoke(UUID organisationId, UUID id) {
        return sql.run("delete from calendar_subscription where organisation_id = ? and id = ?", organisationId, id)
                > 0;
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static CalendarSubscription read(Row row) throws SQLException {
        return new CalendarSubscription(
                row.uuid("id"),
                row.uuid("organisation_id"),
                CalendarAudience.valueOf(row.text("audience").toUpperCase(Locale.ROOT)),
                row.uuidOrNull("person_id"),
                row.textOrNull("email"),
                row.instant("made_at"));
    }
}
