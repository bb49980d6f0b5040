package org.supervisionwatch.staff.person.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with everything about her but her absences. Each part has an owner of its own and is written on its own. */
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

    /** The {@code sourceAsOf} applied last to each part. */
    public record AppliedSourceTimes(
            @Nullable Instant details,
            @Nullable Instant pattern,
            @Nullable Instant supervisors) {}

    /** What the HR system owns. */
    public record PersonDetails(
            String name, @Nullable String email, @Nullable String lineManager, List<Assignment> assignments) {

        public PersonDetails {
            assignments = List.copyOf(assignments);
        }
    }

    public PersonDetails details() {
        return new PersonDetails(
                name,
                email,
                lineManager,
                posts.stream().map(AssignmentRecord::assignment).toList());
    }

    public boolean isInPost(LocalDate day) {
        return posts.stream().anyMatch(post -> post.assignment().covers(day));
    }

    public boolean patternAssumed() {
        return pattern.isEmpty();
    }

    /** With Monday to Friday assumed wherever nobody has told: always, or for the time in post before the first period. */
    public List<WorkingDays> patternInForce() {
        if (pattern.isEmpty()) {
            return List.of(WorkingDays.ASSUMED);
        }
        LocalDate told = pattern.getFirst().from();
        boolean gap = posts.stream().anyMatch(post -> post.assignment().from().isBefore(told));
        if (!gap) {
            return pattern;
        }
        List<WorkingDays> whole = new ArrayList<>(List.of(WorkingDays.ASSUMED));
        whole.addAll(pattern);
        return whole;
    }
}
