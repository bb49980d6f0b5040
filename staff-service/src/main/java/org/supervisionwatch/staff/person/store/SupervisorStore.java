package org.supervisionwatch.staff.person.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;

/** Reads and writes the supervisors of people. */
@Singleton
class SupervisorStore {

    private final Sql sql;

    SupervisorStore(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, List<SupervisionRelationship>> of(Collection<UUID> people) {
        Map<UUID, List<SupervisionRelationship>> supervisors = new HashMap<>();
        sql.list(
                """
                select s.*, p.employee_number from supervisor s left join person p on p.id = s.supervisor_id
                 where s.person_id = any(?::uuid[]) order by s.person_id, s.position
                """,
                row -> supervisors
                        .computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(supervision(row)),
                people);
        return supervisors;
    }

    void write(UUID personId, List<SupervisionRelationship> supervisors) {
        sql.run("delete from supervisor where person_id = ?", personId);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < supervisors.size(); i++) {
            SupervisionRelationship supervisor = supervisors.get(i);
            SupervisionRelationship.ExternalSupervisorRef external = supervisor.external();
            rows.add(new @Nullable Object[] {
                personId,
                i,
                supervisor.type(),
                supervisor.person() == null ? null : supervisor.person().id(),
                external == null ? null : external.id(),
                external == null ? null : external.name(),
                external == null ? null : external.email(),
                supervisor.from(),
                supervisor.to()
            });
        }
        sql.runEach("""
                insert into supervisor
                  (person_id, position, type, supervisor_id, external_id, external_name, external_email, from_on, to_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static SupervisionRelationship supervision(Row row) throws SQLException {
        UUID person = row.uuidOrNull("supervisor_id");
        String external = row.textOrNull("external_id");
        return new SupervisionRelationship(
                row.text("type"),
                person == null
                        ? null
                        : new SupervisionRelationship.SupervisorPersonRef(person, row.text("employee_number")),
                external == null
                        ? null
                        : new SupervisionRelationship.ExternalSupervisorRef(
                                external, row.text("external_name"), row.textOrNull("external_email")),
                row.date("from_on"),
                row.dateOrNull("to_on"));
    }
}
