package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.evaluation.LastEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.WatchMark;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table person_watch: everybody in post, watched or not. */
@ApplicationScoped
class WatchStore {

    private static final String SAVE = """
            insert into person_watch as w ({columns}) select {columns} from {rows}
            on conflict (person_id) do update
               set organisation_id = excluded.organisation_id, team_ids = excluded.team_ids, reason = excluded.reason,
                   evaluated_on = excluded.evaluated_on,
                   changed_at = case when w.reason is not distinct from excluded.reason then w.changed_at
                                     else excluded.changed_at end
             where (w.organisation_id, w.team_ids, w.reason, w.evaluated_on)
                   is distinct from (excluded.organisation_id, excluded.team_ids, excluded.reason, excluded.evaluated_on)
            """;

    private final Sql sql;

    WatchStore(Sql sql) {
        this.sql = sql;
    }

    /** A row of the table. */
    record WatchedPerson(UUID personId, UUID organisationId, WatchMark mark, LastEvaluation evaluated) {}

    Map<UUID, LastEvaluation> of(Collection<UUID> people) {
        return sql.of("select * from person_watch where person_id = any(:people)")
                .with("people", people)
                .map(UUID.class, LastEvaluation.class);
    }

    void save(List<WatchedPerson> people) {
        sql.writeAll(SAVE, WatchedPerson.class, people);
    }

    void delete(Collection<UUID> people) {
        if (!people.isEmpty()) {
            sql.of("delete from person_watch where person_id = any(:people)")
                    .with("people", people)
                    .run();
        }
    }

    /** How many people in post are not watched, by reason; those who are watched under an empty one. */
    Map<String, Integer> countByReason() {
        return sql.of("select coalesce(reason, ''), count(*) from person_watch group by reason")
                .map(String.class, Integer.class);
    }
}
