package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table rule_in_force. Only the evaluator writes it. */
@ApplicationScoped
public class RuleStore {

    private static final String SAVE = """
            insert into rule_in_force (person_id, assignment_id, pack, requirement, pack_version, asked, applies_from, decided_on)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (person_id, assignment_id, pack, requirement) do update
               set pack_version = excluded.pack_version, asked = excluded.asked, applies_from = excluded.applies_from,
                   decided_on = excluded.decided_on
            """;

    private final Sql sql;

    RuleStore(Sql sql) {
        this.sql = sql;
    }

    /** The rules decided for each of these people. */
    public Map<UUID, List<RuleInForce>> of(Collection<UUID> people) {
        return sql
                .list("select * from rule_in_force where person_id = any(?::uuid[])", RuleStore::read, people)
                .stream()
                .collect(Collectors.groupingBy(rule -> rule.subject().personId()));
    }

    void save(List<RuleInForce> rules) {
        ColumnArrays columns = new ColumnArrays("uuid", "uuid", "text", "text", "text", "bool", "date", "date");
        for (RuleInForce rule : rules) {
            StandingSubject subject = rule.subject();
            columns.row(
                    subject.personId(),
                    subject.assignmentId(),
                    subject.pack(),
                    subject.requirement(),
                    rule.packVersion(),
                    rule.asked(),
                    rule.appliesFrom(),
                    rule.decidedOn());
        }
        sql.runAll(SAVE, columns);
    }

    void delete(Collection<UUID> people) {
        sql.run("delete from rule_in_force where person_id = any(?::uuid[])", people);
    }

    private static RuleInForce read(Row row) throws SQLException {
        return new RuleInForce(
                new StandingSubject(
                        row.uuid("person_id"),
                        row.uuidOrNull("assignment_id"),
                        row.text("pack"),
                        row.text("requirement")),
                row.text("pack_version"),
                row.flag("asked"),
                row.dateOrNull("applies_from"),
                row.date("decided_on"));
    }
}
