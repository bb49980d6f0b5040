package org.supervisionwatch.staff.person.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/** A person with HR details, working pattern and supervisors, but not absences. Each part has its own owner and is written separately. */
public record Person(
        UUID id,
        UUID organisationId,
        String employeeNumber,
        long version,
        String name,
        @Nullable String email,
        @Nullable String lineManager,
        List<AssignmentRecord> posts,
        List<WorkingDays> pattern,
        List<SupervisionRelationship> supervisors,
        AppliedSourceTimes asOf) {

    public Person {
        posts = List.copyOf(posts);
        pattern = List.copyOf(pattern);
        supervisors = List.copyOf(supervisors);
    }

    /** The same person with these parts. */
    public Person with(
            List<AssignmentRecord> posts, List<WorkingDays> pattern, List<SupervisionRelationship> supervisors) {
        return new Person(
                id,
                organisationId,
                employeeNumber,
                version,
                name,
                email,
                lineManager,
                posts,
                pattern,
                supervisors,
                asOf);
    }

    /** The last {@code sourceAsOf} applied to each part. */
    public record AppliedSourceTimes(
            @Column("source_as_of") @Nullable Instant details,
            @Column("pattern_as_of") @Nullable Instant pattern,
            @Column("supervisors_as_of") @Nullable Instant supervisors) {}

    /** The part that the HR system owns. */
    public record PersonDetails(
            String name, @Nullable String email, @Nullable String lineManager, List<Assignment> assignments) {

        public PersonDetails {
            assignments = List.copyOf(assignments);
        }
    }

    public PersonDetails details() {
        List<Assignment> assignments =
                posts.stream().map(AssignmentRecord::assignment).toList();
        return new PersonDetails(name, email, lineManager, assignments);
    }

    public boolean isInPost(LocalDate day) {
        return posts.stream().anyMatch(post -> post.assignment().covers(day));
    }

    public boolean patternAssumed() {
        return pattern.isEmpty();
    }

    /** The pattern with Monday to Friday assumed where none is reported: throughout, or in post before the first reported period. */
    public List<WorkingDays> patternInForce() {
        if (pattern.isEmpty()) {
            return List.of(WorkingDays.ASSUMED);
        }
        LocalDate knownFrom = pattern.getFirst().from();
        boolean gap = posts.stream().anyMatch(post -> post.assignment().from().isBefore(knownFrom));
        if (!gap) {
            return pattern;
        }
        List<WorkingDays> whole = new ArrayList<>(List.of(WorkingDays.ASSUMED));
        whole.addAll(pattern);
        return whole;
    }
}
