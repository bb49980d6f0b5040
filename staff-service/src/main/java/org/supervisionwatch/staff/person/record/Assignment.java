package org.supervisionwatch.staff.person.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * One period of an assignment. An assignment number may have several periods, which do not overlap.
 *
 * @param role as reported; null if it is to be taken from the organisation's title roles
 * @param to the last day in post, inclusive; null if open
 * @param terms by date; the first is in force on {@code from}
 */
public record Assignment(
        String number,
        String positionTitle,
        @Nullable String role,
        @Column("team_") AssignmentTeam team,
        @Column("from_on") LocalDate from,
        @Column("to_on") @Nullable LocalDate to,
        List<AssignmentTerm> terms) {

    public Assignment {
        terms = List.copyOf(terms);
    }

    /** The team, by id and current code. */
    public record AssignmentTeam(UUID id, String code) {}

    Assignment with(List<AssignmentTerm> other) {
        return new Assignment(number, positionTitle, role, team, from, to, other);
    }

    Optional<AssignmentTerm> termOn(LocalDate day) {
        return covers(day)
                ? terms.stream().filter(term -> !term.from().isAfter(day)).reduce((_, later) -> later)
                : Optional.empty();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
