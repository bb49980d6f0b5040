package org.supervisionwatch.staff.person.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.Assignment.AssignmentTeam;
import org.supervisionwatch.staff.person.record.AssignmentTerm;
import org.supervisionwatch.staff.request.CivilDay;
import org.supervisionwatch.staff.request.CivilPeriod;
import org.supervisionwatch.staff.request.RequiredDay;
import org.supervisionwatch.staff.request.RequiredName;
import org.supervisionwatch.staff.request.RequiredValue;
import org.supervisionwatch.staff.request.ShortCode;
import org.supervisionwatch.staff.request.WordCode;

/**
 * One period of an assignment in the body of a person.
 *
 * @param team its current or a former code
 */
public record AssignmentRequest(
        @RequiredValue @ShortCode String assignmentNumber,
        @RequiredName String positionTitle,
        @WordCode @Nullable String role,

        @RequiredValue(message = "is required: the code of a team")
        String team,

        @RequiredDay LocalDate from,
        @CivilDay @Nullable LocalDate to,

        @NotEmpty(message = "is required: the weekly hours from the first day on") @Size(max = 200, message = "must have at most {max} elements") List<@NotNull @Valid TermRequest> terms)
        implements CivilPeriod {

    /** Weekly hours from a day on: 0 in a zero-hours contract. */
    public record TermRequest(
            @RequiredDay LocalDate from,
            @WeeklyHours BigDecimal hours,

            @WeeklyHours @DecimalMin(value = "0", inclusive = false, message = "must be more than 0") BigDecimal fullTimeHours)
            implements CheckedRequest {

        private static final BigDecimal MOST_OF_FULL_TIME = new BigDecimal("1.5");

        /** Swapped figures would have a part-timer owe what nobody can work off. */
        @Override
        public Faults check() {
            Faults faults = new Faults();
            if (hours != null
                    && fullTimeHours != null
                    && hours.compareTo(fullTimeHours.multiply(MOST_OF_FULL_TIME)) > 0) {
                faults.add(
                        "/hours",
                        "is more than one and a half times fullTimeHours: have the two been swapped?",
                        "/fullTimeHours");
            }
            return faults;
        }

        private AssignmentTerm term() {
            return new AssignmentTerm(from, hours.setScale(2), fullTimeHours.setScale(2));
        }
    }

    static AssignmentRequest of(Assignment stored) {
        return new AssignmentRequest(
                stored.number(),
                stored.positionTitle(),
                stored.role(),
                stored.team().code(),
                stored.from(),
                stored.to(),
                stored.terms().stream()
                        .map(term -> new TermRequest(term.from(), term.hours(), term.fullTimeHours()))
                        .toList());
    }

    @Override
    public Faults check() {
        Faults faults = CivilPeriod.super.check();
        LocalDate first = terms == null || terms.isEmpty() || terms.getFirst() == null ? null : terms.getFirst().from;
        if (first != null && from != null && first.isAfter(from)) {
            faults.add(
                    "/terms/0/from",
                    "must not be after the assignment's from: the hours before it would be unknown",
                    "/from");
        }
        return faults.addAll("", CivilPeriod.outOfOrder("/terms", terms, TermRequest::from, "term"));
    }

    boolean overlaps(AssignmentRequest other) {
        return assignmentNumber != null
                && assignmentNumber.equals(other.assignmentNumber)
                && beginsBeforeEndOf(other)
                && other.beginsBeforeEndOf(this);
    }

    /** Whether the other may be this post with other days, or with another number. */
    boolean isCorrectedBy(AssignmentRequest other) {
        return assignmentNumber.equals(other.assignmentNumber) || from.equals(other.from);
    }

    private boolean beginsBeforeEndOf(AssignmentRequest other) {
        return from != null && (other.to == null || !from.isAfter(other.to));
    }

    /** @param teams by their codes, of all that are named */
    Assignment assignment(Map<String, AssignmentTeam> teams) {
        return new Assignment(
                assignmentNumber,
                positionTitle.strip(),
                role,
                Objects.requireNonNull(teams.get(team)),
                from,
                to,
                terms.stream().map(TermRequest::term).toList());
    }
}
