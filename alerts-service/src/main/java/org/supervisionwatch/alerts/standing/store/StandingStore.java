package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.evaluation.StandingSummary;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the tables standing and standing_history. Only the evaluator writes them. */
@ApplicationScoped
public class StandingStore {

    private static final String SAVE = """
            insert into standing ({columns}) select {columns} from {rows}
            on conflict (person_id, assignment_id, pack, requirement) do update set {excluded}
            """;

    private final Sql sql;

    StandingStore(Sql sql) {
        this.sql = sql;
    }

    /** A standing as it will have been: without its working. */
    private record HistoryRow(
            StandingSubject subject,
            UUID organisationId,
            @Nullable UUID teamId,
            StandingSummary summary,
            LocalDate evaluatedOn,
            Instant at) {

        static HistoryRow of(StandingRow row) {
            return new HistoryRow(
                    row.subject(),
                    row.organisationId(),
                    row.teamId(),
                    row.summary(),
                    row.evaluatedOn(),
                    row.changedAt());
        }
    }

    Map<UUID, List<StandingRow>> of(Collection<UUID> people) {
        return sql.of("select * from standing where person_id = any(:people)")
                .with("people", people)
                .grouped(UUID.class, StandingRow.class);
    }

    void save(List<StandingRow> rows) {
        sql.writeAll(SAVE, StandingRow.class, rows);
    }

    void append(List<StandingRow> rows) {
        sql.insertAll(
                "standing_history",
                HistoryRow.class,
                rows.stream().map(HistoryRow::of).toList());
    }

    void delete(Collection<UUID> people) {
        if (!people.isEmpty()) {
            sql.of("delete from standing where person_id = any(:people)")
                    .with("people", people)
                    .run();
        }
    }

    Map<String, Integer> countByState() {
        return sql.of("select state, count(*) from standing group by state").map(String.class, Integer.class);
    }
}
