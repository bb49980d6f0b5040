package org.supervisionwatch.staff.person.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private record PeriodKey(UUID assignmentId, LocalDate periodFrom) {}

    private record TermRow(PeriodKey period, AssignmentTerm term) {}

    private record AssignmentRow(UUID personId, AssignmentRecord post) {

        PeriodKey key() {
            return new PeriodKey(post.id(), post.assignment().from());
        }
    }

    /** The assignments of these people, by number and date. */
    Map<UUID, List<AssignmentRecord>> of(Collection<UUID> people) {
        Map<PeriodKey, List<AssignmentTerm>> terms =
                sql.of("""
                select t.* from assignment a join assignment_term t on t.assignment_id = a.id
                 where a.person_id = any(:people) order by t.assignment_id, t.period_from, t.from_on
                """).with("people", people).grouped(PeriodKey.class, AssignmentTerm.class);
        return sql.of("""
                select a.person_id, a.number, h.*, t.code as team_code,
                       coalesce(h.role, r.role) as role_in_force
                  from assignment a
                  join assignment_period h on h.assignment_id = a.id
                  join team t on t.id = h.team_id
                  left join title_role r
                    on r.organisation_id = t.organisation_id and r.title_key = lower(h.position_title)
                 where a.person_id = any(:people)
                 order by a.person_id, a.number collate "C", h.from_on
                """).with("people", people).list(AssignmentRow.class).stream()
                .collect(groupingBy(
                        AssignmentRow::personId,
                        mapping(row -> row.post().with(terms.getOrDefault(row.key(), List.of())), toList())));
    }

    /** Replaces all assignments of a person. One that is left out keeps its id, in case it is added again. */
    void write(UUID personId, List<Assignment> assignments) {
        sql.of(
                        "delete from assignment_period h using assignment a where a.id = h.assignment_id and a.person_id = :person")
                .with("person", personId)
                .run();
        for (Assignment assignment : assignments) {
            UUID id = sql.of("""
                    insert into assignment (person_id, number) values (:person, :number)
                    on conflict (person_id, number) do update set number = excluded.number returning id
                    """).with("person", personId).with(assignment).only(UUID.class);
            sql.of("""
                    insert into assignment_period (assignment_id, from_on, to_on, position_title, role, team_id)
                    values (:id, :from_on, :to_on, :position_title, :role, :team_id)
                    """).with("id", id).with(assignment).run();
            PeriodKey period = new PeriodKey(id, assignment.from());
            List<TermRow> terms = assignment.terms().stream()
                    .map(term -> new TermRow(period, term))
                    .toList();
            sql.insertAll("assignment_term", TermRow.class, terms);
        }
    }
}
