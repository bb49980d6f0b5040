package org.supervisionwatch.staff.absence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.Assignment.AssignmentTeam;
import org.supervisionwatch.staff.person.record.AssignmentRecord;
import org.supervisionwatch.staff.person.record.AssignmentTerm;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.Person.AppliedSourceTimes;
import org.supervisionwatch.staff.person.record.WorkingDays;

/** Somebody of whom only their weeks matter. */
final class RosteredPerson {

    static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri");

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);

    private RosteredPerson() {}

    /** @param hours of a week of 37.5 */
    static Person of(String hours, WorkingDays... pattern) {
        return of(List.of(new AssignmentTerm(FIRST, new BigDecimal(hours), new BigDecimal("37.5"))), pattern);
    }

    static Person of(List<AssignmentTerm> terms, WorkingDays... pattern) {
        return withPosts(List.of(post("1", terms)), pattern);
    }

    static AssignmentRecord post(String number, List<AssignmentTerm> terms) {
        AssignmentTeam team = new AssignmentTeam(UUID.randomUUID(), "fernley");
        Assignment assignment = new Assignment(number, "PWP", null, team, FIRST, null, terms);
        return new AssignmentRecord(UUID.randomUUID(), assignment, null);
    }

    static Person withPosts(List<AssignmentRecord> posts, WorkingDays... pattern) {
        return new Person(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "20117",
                List.of(),
                1,
                "Sam",
                null,
                null,
                posts,
                Arrays.asList(pattern),
                List.of(),
                new AppliedSourceTimes(null, null, null));
    }
}
