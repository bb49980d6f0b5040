package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.evaluation.LastEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.WatchMark;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table person_watch: everybody in post, watched or not. */
@ApplicationScoped
class WatchStore {

    private static final String SAVE = """
            insert into person_watch as w (person_id, organisation_id, team_ids, reason, evaluated_on, changed_at)
            select person_id, organisation_id, team_ids::uuid[], reason, evaluated_on, changed_at
              from unnest(?, ?, ?, ?, ?, ?) as t (person_id, organisation_id, team_ids, reason, evaluated_on, changed_at)
            on conflict (person_id) do update
               set organisation_id = excluded.organisation_id, team_ids = excluded.team_ids, reason = excluded.reason,
                   evaluated_on = excluded.evaluated_on,
                   changed_at = case when w.reason is not distinct from excluded.reason then w.changed_at
                                     else excluded.changed_at end
            """;

    private final Sql sql;

    WatchStore(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, LastEvaluation> of(Collection<UUID> people) {
        Map<UUID, LastEvaluation> last = new HashMap<>();
        sql.list(
                "select person_id, evaluated_on, changed_at from person_watch where person_id = any(?::uuid[])",
                row -> last.put(
                        row.uuid("person_id"), new LastEvaluation(row.date("evaluated_on"), row.instant("changed_at"))),
                people);
        return last;
    }

    /** Empty columns, to be filled by {@link #row}. */
    static ColumnArrays rows() {
        return new ColumnArrays("uuid", "uuid", "text", "text", "date", "timestamptz");
    }

    static void row(
            ColumnArrays rows,
            UUID personId,
            UUID organisationId,
            WatchMark watch,
            EvaluationChanges.EvaluationMoment moment) {
        WatchReason reason = watch.notWatched();
        rows.row(
                personId,
                organisationId,
                ColumnArrays.literal(watch.teams()),
                reason == null ? null : reason.code(),
                moment.today(),
                moment.now());
    }

    void save(ColumnArrays rows) {
        sql.runAll(SAVE, rows);
    }

    void delete(Collection<UUID> people) {
        sql.run("delete from person_watch where person_id = any(?::uuid[])", people);
    }
}
