package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table told_fact. Only the evaluator writes it. */
@ApplicationScoped
class ToldStore {

    private final Sql sql;

    ToldStore(Sql sql) {
        this.sql = sql;
    }

    /** A row of the table. */
    record PersonFact(UUID personId, ToldFact fact) {}

    Map<UUID, List<ToldFact>> of(Collection<UUID> people) {
        return sql.of("select * from told_fact where person_id = any(:people)")
                .with("people", people)
                .grouped(UUID.class, ToldFact.class);
    }

    void add(List<PersonFact> facts) {
        sql.insertAll("told_fact", PersonFact.class, facts);
    }

    void delete(Collection<UUID> people) {
        if (!people.isEmpty()) {
            sql.of("delete from told_fact where person_id = any(:people)")
                    .with("people", people)
                    .run();
        }
    }
}
