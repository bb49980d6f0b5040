package org.supervisionwatch.staff.person.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.staff.person.record.AssignmentRecord;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.record.WorkingDays;

/** Reads the parts of people, with one query per table for any number of people, and writes each part as a whole. */
@Singleton
public class PersonPartsStore {

    private final Sql sql;
    private final AssignmentStore posts;
    private final SupervisorStore supervisors;
    private final PatternStore patterns;

    PersonPartsStore(Sql sql, AssignmentStore posts, SupervisorStore supervisors, PatternStore patterns) {
        this.sql = sql;
        this.posts = posts;
        this.supervisors = supervisors;
        this.patterns = patterns;
    }

    static Person withoutParts(Row row) throws SQLException {
        return new Person(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.text("employee_number"),
                row.bigNumber("version"),
                row.text("name"),
                row.textOrNull("email"),
                row.textOrNull("line_manager"),
                List.of(),
                List.of(),
                List.of(),
                new Person.AppliedSourceTimes(
                        row.instantOrNull("source_as_of"),
                        row.instantOrNull("pattern_as_of"),
                        row.instantOrNull("supervisors_as_of")));
    }

    List<Person> assemble(List<Person> partial) {
        if (partial.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = partial.stream().map(Person::id).toList();
        Map<UUID, List<AssignmentRecord>> postsOf = posts.of(ids);
        Map<UUID, List<WorkingDays>> patternOf = patterns.of(ids);
        Map<UUID, List<SupervisionRelationship>> supervisorsOf = supervisors.of(ids);
        List<Person> whole = new ArrayList<>();
        for (Person person : partial) {
            whole.add(new Person(
                    person.id(),
                    person.organisationId(),
                    person.employeeNumber(),
                    person.version(),
                    person.name(),
                    person.email(),
                    person.lineManager(),
                    postsOf.getOrDefault(person.id(), List.of()),
                    patternOf.getOrDefault(person.id(), List.of()),
                    supervisorsOf.getOrDefault(person.id(), List.of()),
                    person.asOf()));
        }
        return whole;
    }

    /** Replaces the HR details. */
    public void writeDetails(UUID id, Person.PersonDetails details) {
        sql.run(
                "update person set name = ?, email = ?, line_manager = ? where id = ?",
                details.name(),
                details.email(),
                details.lineManager(),
                id);
        posts.write(id, details.assignments());
    }

    public void writePattern(UUID id, List<WorkingDays> pattern) {
        patterns.write(id, pattern);
    }

    public void writeSupervisors(UUID id, List<SupervisionRelationship> supervisors) {
        this.supervisors.write(id, supervisors);
    }

    /** Stores the {@code sourceAsOf} of the reports applied; null leaves a value unchanged. */
    public void recordApplied(UUID id, Person.AppliedSourceTimes asOf) {
        sql.run("""
                update person
                   set source_as_of = coalesce(?, source_as_of), pattern_as_of = coalesce(?, pattern_as_of),
                       supervisors_as_of = coalesce(?, supervisors_as_of)
                 where id = ?
                """, asOf.details(), asOf.pattern(), asOf.supervisors(), id);
    }
}
