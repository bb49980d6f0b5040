package org.supervisionwatch.staff.person.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One period of an assignment. The same number may come again, in a period that does not overlap.
 *
 * @param role as the source gave it; null if it left that to the organisation's table of titles
 * @param to the last day in post, included; null if open
 * @param terms in order; the first is in force on {@code from}
 */
public record Assignment(
        String number,
        String positionTitle,
        @Nullable String role,
        AssignmentTeam team,
        LocalDate from,
        @Nullable LocalDate to,
        List<AssignmentTerm> terms) {

    public Assignment {
        terms = List.copyOf(terms);
    }

    /** The team, by its id and its present code. */
    public record AssignmentTeam(UUID id, String code) {}

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Assignment other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
