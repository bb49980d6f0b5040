package org.supervisionwatch.staff.person.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.AssignmentTerm;
import org.supervisionwatch.staff.person.request.PersonRequest.AssignmentRequest;
import org.supervisionwatch.staff.person.request.PersonRequest.TermRequest;
import org.supervisionwatch.staff.request.CodeFormat;
import org.supervisionwatch.staff.request.FaultCollector;

/** Validates one assignment of a request and converts it; what is wrong is added to the faults. */
final class AssignmentCheck {

    private static final int MAX_TERMS = 200;
    private static final BigDecimal MAX_HOURS = BigDecimal.valueOf(60);
    private static final Assignment.AssignmentTeam NO_TEAM = new Assignment.AssignmentTeam(new UUID(0, 0), "");

    private AssignmentCheck() {}

    static Assignment read(
            String pointer,
            AssignmentRequest request,
            Map<String, Assignment.AssignmentTeam> teams,
            FaultCollector faults) {
        LocalDate from = faults.day(pointer + "/from", request.from());
        return new Assignment(
                faults.code(pointer + "/assignmentNumber", request.assignmentNumber(), CodeFormat.NUMBER),
                faults.name(pointer + "/positionTitle", request.positionTitle()),
                faults.optionalCode(pointer + "/role", request.role(), CodeFormat.WORD),
                team(pointer + "/team", request.team(), teams, faults),
                from,
                faults.lastDay(pointer + "/to", request.to(), from),
                terms(pointer + "/terms", request.terms(), from, faults));
    }

    private static Assignment.AssignmentTeam team(
            String pointer,
            @Nullable String code,
            Map<String, Assignment.AssignmentTeam> teams,
            FaultCollector faults) {
        if (code == null) {
            faults.add(pointer, "is required: the code of a team");
            return NO_TEAM;
        }
        Assignment.AssignmentTeam team = teams.get(code);
        if (team == null) {
            faults.add(pointer, "must be a current or former team code of this organisation; create the team first");
            return NO_TEAM;
        }
        return team;
    }

    private static List<AssignmentTerm> terms(
            String pointer, @Nullable List<@Nullable TermRequest> requests, LocalDate from, FaultCollector faults) {
        List<TermRequest> given = faults.list(pointer, requests, MAX_TERMS);
        if (requests == null || requests.isEmpty()) {
            faults.add(pointer, "is required: the weekly hours from the first day on");
        }
        List<AssignmentTerm> terms = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            AssignmentTerm term = term(pointer + "/" + i, given.get(i), faults);
            if (i == 0 && term.from().isAfter(from)) {
                faults.add(
                        pointer + "/0/from",
                        "must not be after the assignment's from: the hours before it would be unknown");
            }
            if (i > 0 && !term.from().isAfter(terms.getLast().from())) {
                faults.add(pointer + "/" + i + "/from", "must be after the from of the previous term");
            }
            terms.add(term);
        }
        return terms;
    }

    private static AssignmentTerm term(String pointer, TermRequest request, FaultCollector faults) {
        return new AssignmentTerm(
                faults.day(pointer + "/from", request.from()),
                hours(pointer + "/hours", request.hours(), faults),
                hours(pointer + "/fullTimeHours", request.fullTimeHours(), faults));
    }

    private static BigDecimal hours(String pointer, @Nullable BigDecimal hours, FaultCollector faults) {
        if (hours == null) {
            faults.add(pointer, "is required: weekly hours");
            return BigDecimal.ONE;
        }
        if (hours.signum() <= 0 || hours.compareTo(MAX_HOURS) > 0) {
            faults.add(pointer, "must be more than 0 and at most " + MAX_HOURS + " hours per week");
            return BigDecimal.ONE;
        }
        if (hours.stripTrailingZeros().scale() > 2) {
            faults.add(pointer, "must have at most two decimal places");
            return BigDecimal.ONE; // not rescaled: for 1e-99999999 that would take a number of as many digits
        }
        return hours.setScale(2, RoundingMode.HALF_UP);
    }
}
