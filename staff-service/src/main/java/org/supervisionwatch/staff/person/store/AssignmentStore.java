package org.supervisionwatch.staff.person.store;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.AssignmentRecord;
import org.supervisionwatch.staff.person.record.AssignmentTerm;

/** Reads and writes assignments with their periods and terms. */
@Singleton
class AssignmentStore {

    private final Sql sql;

    AssignmentStore(Sql sql) {
        this.sql = sql;
    }

    private record AssignmentPeriodRow(UUID assignmentId, LocalDate from) {}

    /** The assignments of these people, by number and date. */
    Map<UUID, List<AssignmentRecord>> of(Collection<UUID> people) {
        Map<AssignmentPeriodRow, List<AssignmentTerm>> terms = terms(people);
        Map<UUID, List<AssignmentRecord>> posts = new HashMap<>();
        sql.list(
                """
                select a.person_id, a.id, a.number, h.*, t.code, coalesce(h.role, r.role) as role_in_force
                  from assignment a
                  join assignment_period h on h.assignment_id = a.id
                  join team t on t.id = h.team_id
                  left join title_role r
                    on r.organisation_id = t.organisation_id and r.title_key = lower(h.position_title)
                 where a.person_id = any(?::uuid[])
                 order by a.person_id, a.number collate "C", h.from_on
                """,
                row -> posts.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(post(row, terms)),
                people);
        return posts;
    }

    private Map<AssignmentPeriodRow, List<AssignmentTerm>> terms(Collection<UUID> people) {
        Map<AssignmentPeriodRow, List<AssignmentTerm>> terms = new HashMap<>();
        sql.list(
                """
                select t.* from assignment a join assignment_term t on t.assignment_id = a.id
                 where a.person_id = any(?::uuid[]) order by t.assignment_id, t.period_from, t.from_on
                """,
                row -> terms.computeIfAbsent(
                                new AssignmentPeriodRow(row.uuid("assignment_id"), row.date("period_from")),
                                p -> new ArrayList<>())
                        .add(new AssignmentTerm(
                                row.date("from_on"),
                                row.as("hours", BigDecimal.class),
                                row.as("full_time_hours", BigDecimal.class))),
                people);
        return terms;
    }

    private static AssignmentRecord post(Row row, Map<AssignmentPeriodRow, List<AssignmentTerm>> terms)
            throws SQLException {
        UUID id = row.uuid("id");
        LocalDate from = row.date("from_on");
        return new AssignmentRecord(
                id,
                new Assignment(
                        row.text("number"),
                        row.text("position_title"),
                        row.textOrNull("role"),
                        new Assignment.AssignmentTeam(row.uuid("team_id"), row.text("code")),
                        from,
                        row.dateOrNull("to_on"),
                        terms.getOrDefault(new AssignmentPeriodRow(id, from), List.of())),
                row.textOrNull("role_in_force"));
    }

    /** Replaces all assignments of a person. One that is left out keeps its id, in case it is added again. */
    void write(UUID personId, List<Assignment> assignments) {
        sql.run("""
                delete from assignment_period h using assignment a where a.id = h.assignment_id and a.person_id = ?
                """, personId);
        sql.runEach(
                "insert into assignment (person_id, number) values (?, ?) on conflict do nothing",
                assignments.stream()
                        .map(assignment -> new @Nullable Object[] {personId, assignment.number()})
                        .toList());
        writePeriods(personId, assignments);
        assignments.forEach(assignment -> writeTerms(personId, assignment));
    }

    private void writePeriods(UUID personId, List<Assignment> assignments) {
        sql.runEach(
                """
                insert into assignment_period (assignment_id, from_on, to_on, position_title, role, team_id)
                select id, ?, ?::date, ?, ?, ? from assignment where person_id = ? and number = ?
                """,
                assignments.stream()
                        .map(assignment -> new @Nullable Object[] {
                            assignment.from(),
                            assignment.to(),
                            assignment.positionTitle(),
                            assignment.role(),
                            assignment.team().id(),
                            personId,
                            assignment.number()
                        })
                        .toList());
    }

    private void writeTerms(UUID personId, Assignment assignment) {
        sql.runEach(
                """
                insert into assignment_term (assignment_id, period_from, from_on, hours, full_time_hours)
                select id, ?, ?, ?, ? from assignment where person_id = ? and number = ?
                """,
                assignment.terms().stream()
                        .map(term -> new @Nullable Object[] {
                            assignment.from(),
                            term.from(),
                            term.hours(),
                            term.fullTimeHours(),
                            personId,
                            assignment.number()
                        })
                        .toList());
    }
}
