package org.supervisionwatch.staff.person.record;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * A person with HR details, working pattern and supervisors, but not absences. Each part has its own owner and is written separately.
 *
 * @param formerNumbers earlier employee numbers, still accepted from sources that use them
 */
public record Person(
        UUID id,
        UUID organisationId,
        String employeeNumber,
        List<String> formerNumbers,
        long version,
        String name,
        @Nullable String email,
        @Nullable String lineManager,
        List<AssignmentRecord> posts,
        List<WorkingDays> pattern,
        List<SupervisionRelationship> supervisors,
        AppliedSourceTimes asOf) {

    public Person {
        formerNumbers = List.copyOf(formerNumbers);
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
                formerNumbers,
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

    /** Whether this is or was their employee number. */
    public boolean hasNumber(String number) {
        return employeeNumber.equals(number) || formerNumbers.contains(number);
    }

    public boolean isInPost(LocalDate day) {
        return posts.stream().anyMatch(post -> post.assignment().covers(day));
    }

    /** What is agreed of the week of a day, by the terms in force on that day. */
    public AgreedWeek agreedWeek(LocalDate day) {
        List<AssignmentTerm> terms = posts.stream()
                .flatMap(post -> post.assignment().termOn(day).stream())
                .toList();
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new AgreedWeek(
                terms.stream().map(AssignmentTerm::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                terms.stream().map(AssignmentTerm::fullTimeHours).reduce(BigDecimal.ZERO, BigDecimal::max),
                (int) monday.datesUntil(monday.plusWeeks(1))
                        .filter(this::isPlanned)
                        .count());
    }

    private boolean isPlanned(LocalDate day) {
        List<WorkingDays> periods = patternInForce();
        return periods.stream()
                .filter(period -> !period.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(periods.getFirst())
                .includes(day);
    }

    public boolean patternAssumed() {
        return pattern.isEmpty();
    }

    /** The pattern, with Monday to Friday assumed if none is reported. Its first period covers the days before it, too. */
    public List<WorkingDays> patternInForce() {
        return pattern.isEmpty() ? List.of(WorkingDays.ASSUMED) : pattern;
    }
}
