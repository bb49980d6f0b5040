package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the tables standing and standing_history. Only the evaluator writes them. */
@ApplicationScoped
public class StandingStore {

    private static final String SAVE = """
            insert into standing ({columns}) select {columns} from {rows}
            on conflict (person_id, assignment_id, pack, requirement) do update set {excluded}
            """;

    private static final String APPEND = """
            insert into standing_history (person_id, assignment_id, pack, requirement, pack_version, organisation_id, team_id,
                state, due_on, below_from_on, anchor_on, standing, evaluated_on, at)
            select person_id, assignment_id, pack, requirement, pack_version, organisation_id, team_id,
                state, due_on, below_from_on, anchor_on, standing, evaluated_on, changed_at from {rows}
            """;

    private final Sql sql;

    StandingStore(Sql sql) {
        this.sql = sql;
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
        sql.writeAll(APPEND, StandingRow.class, rows);
    }

    void delete(Collection<UUID> people) {
        sql.of("delete from standing where person_id = any(:people)")
                .with("people", people)
                .run();
    }

    Map<String, Integer> countByState() {
        return sql.of("select state, count(*) from standing group by state").map(String.class, Integer.class);
    }
}
