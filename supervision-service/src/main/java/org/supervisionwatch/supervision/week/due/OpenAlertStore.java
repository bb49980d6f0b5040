package org.supervisionwatch.supervision.week.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.VersionedEvent;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table {@code open_alert}. */
@ApplicationScoped
public class OpenAlertStore {

    private static final String OF_SUPERVISOR = """
            select person_id, level, title, due, below_from, next_booked, hold, hold_until from open_alert
             where organisation_id = ? and supervisor_keys @> array[?::text]
             order by due nulls last, title, person_id
            """;

    private static final String INSERT = """
            insert into open_alert (id, organisation_id, person_id, level, title, due, below_from, next_booked, hold, hold_until,
                                    supervisor_keys)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[])
            """;

    private final Sql sql;

    OpenAlertStore(Sql sql) {
        this.sql = sql;
    }

    /** The open alerts of a supervisor's supervisees, by due date. */
    public List<OpenAlert> of(UUID organisationId, String supervisorKey) {
        return sql.list(
                OF_SUPERVISOR,
                row -> new OpenAlert(
                        row.uuid("person_id"),
                        row.text("level"),
                        row.text("title"),
                        row.dateOrNull("due"),
                        row.dateOrNull("below_from"),
                        row.dateOrNull("next_booked"),
                        row.textOrNull("hold"),
                        row.dateOrNull("hold_until")),
                organisationId,
                supervisorKey);
    }

    void apply(List<VersionedEvent<AlertEvent>> events) {
        sql.run(
                "delete from open_alert where id = any (?::uuid[])",
                events.stream().map(VersionedEvent::key).toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (VersionedEvent<AlertEvent> versioned : events) {
            AlertEvent event = versioned.event();
            if (event != null && event.isOpenLapse()) {
                rows.add(row(event));
            }
        }
        sql.runEach(INSERT, rows);
    }

    private static @Nullable Object[] row(AlertEvent event) {
        AlertEvent.AlertHold hold = event.hold();
        return new @Nullable Object[] {
            event.id(),
            event.organisationId(),
            event.personId(),
            event.level(),
            event.title(),
            event.due(),
            event.belowFrom(),
            event.nextBooked(),
            hold == null ? null : hold.because(),
            hold == null ? null : hold.until(),
            ColumnArrays.literal(event.supervisorKeys())
        };
    }
}
