package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table rule_in_force. Only the evaluator writes it. */
@ApplicationScoped
public class RuleStore {

    private static final String SAVE = """
            insert into rule_in_force ({columns}) select {columns} from {rows}
            on conflict (person_id, assignment_id, pack, requirement, pack_version, since) do update set {excluded}
            """;

    private final Sql sql;

    RuleStore(Sql sql) {
        this.sql = sql;
    }

    /** The rules decided for each of these people. */
    public Map<UUID, List<RuleInForce>> of(Collection<UUID> people) {
        return sql.of("select * from rule_in_force where person_id = any(:people)")
                .with("people", people)
                .grouped(UUID.class, RuleInForce.class);
    }

    void save(List<RuleInForce> rules) {
        sql.writeAll(SAVE, RuleInForce.class, rules);
    }

    void delete(Collection<UUID> people) {
        if (!people.isEmpty()) {
            sql.of("delete from rule_in_force where person_id = any(:people)")
                    .with("people", people)
                    .run();
        }
    }
}
