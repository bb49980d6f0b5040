package org.supervisionwatch.supervision.week.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.intake.VersionedEvent;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table {@code open_alert}. */
@ApplicationScoped
public class OpenAlertStore {

    private static final String OF_SUPERVISOR = """
            select person_id, level, title, due, below_from, next_booked, hold, hold_until from open_alert
             where organisation_id = :organisation and supervisor_keys @> array[:supervisor::text]
             order by due nulls last, title, person_id
            """;

    private final Sql sql;

    OpenAlertStore(Sql sql) {
        this.sql = sql;
    }

    private record AlertColumns(UUID id, UUID organisationId, OpenAlert alert, List<String> supervisorKeys) {}

    /** The open alerts of a supervisor's supervisees, by due date. */
    public List<OpenAlert> of(UUID organisationId, String supervisorKey) {
        return sql.of(OF_SUPERVISOR)
                .with("organisation", organisationId)
                .with("supervisor", supervisorKey)
                .list(OpenAlert.class);
    }

    void apply(List<VersionedEvent<AlertEvent>> news) {
        sql.of("delete from open_alert where id = any (:ids::uuid[])")
                .with("ids", VersionedEvent.keys(news))
                .run();
        List<AlertColumns> open = VersionedEvent.states(news).stream()
                .filter(AlertEvent::isOpenLapse)
                .map(event ->
                        new AlertColumns(event.id(), event.organisationId(), event.alert(), event.supervisorKeys()))
                .toList();
        sql.insertAll("open_alert", AlertColumns.class, open);
    }
}
