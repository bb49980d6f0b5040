package org.supervisionwatch.staff.person.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlStatement;
import org.supervisionwatch.staff.person.record.AssignmentRecord;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.Person.AppliedSourceTimes;
import org.supervisionwatch.staff.person.record.Person.PersonDetails;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.record.WorkingDays;

/** Reads people with their parts, with one query per table for any number of people, and writes each part as a whole. */
@Singleton
public class PersonPartsStore {

    private final Sql sql;
    private final AssignmentStore posts;

    PersonPartsStore(Sql sql, AssignmentStore posts) {
        this.sql = sql;
        this.posts = posts;
    }

    private record SupervisorRow(UUID personId, int position, SupervisionRelationship supervisor) {}

    /** @param week 0 if every week is the same, else its place among those that alternate */
    private record PatternRow(UUID personId, LocalDate fromOn, int week, List<String> days) {

        static Stream<PatternRow> of(UUID personId, WorkingDays period) {
            List<List<String>> weeks = period.weeks();
            return weeks == null
                    ? Stream.of(new PatternRow(personId, period.from(), 0, Objects.requireNonNull(period.days())))
                    : IntStream.range(0, weeks.size())
                            .mapToObj(i -> new PatternRow(personId, period.from(), i + 1, weeks.get(i)));
        }

        static List<WorkingDays> pattern(List<PatternRow> rows) {
            return rows.stream().collect(groupingBy(PatternRow::fromOn, TreeMap::new, toList())).values().stream()
                    .map(PatternRow::period)
                    .toList();
        }

        private static WorkingDays period(List<PatternRow> weeks) {
            PatternRow first = weeks.getFirst();
            return first.week == 0
                    ? new WorkingDays(first.fromOn, first.days, null)
                    : new WorkingDays(
                            first.fromOn,
                            null,
                            weeks.stream().map(PatternRow::days).toList());
        }
    }

    /** @param people selects rows of {@code person} */
    List<Person> read(SqlStatement people) {
        List<Person> rows = people.list(Person.class); // without their parts
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(Person::id).toList();
        Map<UUID, List<AssignmentRecord>> postsOf = posts.of(ids);
        Map<UUID, List<PatternRow>> patternOf = sql.of("""
                select * from pattern_period where person_id = any(:people) order by person_id, from_on, week
                """).with("people", ids).grouped(UUID.class, PatternRow.class);
        Map<UUID, List<SupervisionRelationship>> supervisorsOf =
                sql.of("""
                select s.*, p.employee_number from supervisor s left join person p on p.id = s.supervisor_id
                 where s.person_id = any(:people) order by s.person_id, s.position
                """).with("people", ids).grouped(UUID.class, SupervisionRelationship.class);
        return rows.stream()
                .map(row -> row.with(
                        postsOf.getOrDefault(row.id(), List.of()),
                        PatternRow.pattern(patternOf.getOrDefault(row.id(), List.of())),
                        supervisorsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Replaces the HR details. */
    public void writeDetails(UUID id, PersonDetails details) {
        sql.of("""
                update person set name = :name, email = :email, line_manager = :line_manager where id = :id
                """).with("id", id).with(details).run();
        posts.write(id, details.assignments());
    }

    public void writePattern(UUID id, List<WorkingDays> pattern) {
        sql.of("delete from pattern_period where person_id = :id")
                .with("id", id)
                .run();
        sql.insertAll(
                "pattern_period",
                PatternRow.class,
                pattern.stream().flatMap(period -> PatternRow.of(id, period)).toList());
    }

    public void writeSupervisors(UUID id, List<SupervisionRelationship> supervisors) {
        sql.of("delete from supervisor where person_id = :id").with("id", id).run();
        sql.writeAll(
                """
                insert into supervisor
                  (person_id, position, type, supervisor_id, external_id, external_name, external_email, from_on, to_on)
                select person_id, position, type, supervisor_id, external_id, external_name, external_email, from_on, to_on
                  from {rows}
                """,
                SupervisorRow.class,
                IntStream.range(0, supervisors.size())
                        .mapToObj(position -> new SupervisorRow(id, position, supervisors.get(position)))
                        .toList());
    }

    /** Stores the {@code sourceAsOf} of the reports applied; null leaves a value unchanged. */
    public void recordApplied(UUID id, AppliedSourceTimes asOf) {
        sql.of("""
                update person
                   set source_as_of = coalesce(:source_as_of, source_as_of),
                       pattern_as_of = coalesce(:pattern_as_of, pattern_as_of),
                       supervisors_as_of = coalesce(:supervisors_as_of, supervisors_as_of)
                 where id = :id
                """).with("id", id).with(asOf).run();
    }
}
