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

/** Makes one assignment of a request, or faults. */
final class AssignmentCheck {

    private static final int MOST_TERMS = 200;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);
    private static final Assignment.AssignmentTeam NOWHERE = new Assignment.AssignmentTeam(new UUID(0, 0), "");

    private AssignmentCheck() {}

    static Assignment read(
            String at, AssignmentRequest request, Map<String, Assignment.AssignmentTeam> teams, FaultCollector faults) {
        LocalDate from = faults.day(at + "/from", request.from());
        return new Assignment(
                faults.code(at + "/assignmentNumber", request.assignmentNumber(), CodeFormat.NUMBER),
                faults.name(at + "/positionTitle", request.positionTitle()),
                faults.optionalCode(at + "/role", request.role(), CodeFormat.WORD),
                team(at + "/team", request.team(), teams, faults),
                from,
                faults.lastDay(at + "/to", request.to(), from),
                terms(at + "/terms", request.terms(), from, faults));
    }

    private static Assignment.AssignmentTeam team(
            String at, @Nullable String code, Map<String, Assignment.AssignmentTeam> teams, FaultCollector faults) {
        if (code == null) {
            faults.add(at, "is required: the code of a team");
            return NOWHERE;
        }
        Assignment.AssignmentTeam team = teams.get(code);
        if (team == null) {
            faults.add(at, "is not, and never was, the code of a team of this organisation; put the team first");
            return NOWHERE;
        }
        return team;
    }

    private static List<AssignmentTerm> terms(
            String at, @Nullable List<@Nullable TermRequest> requests, LocalDate from, FaultCollector faults) {
        List<TermRequest> given = faults.list(at, requests, MOST_TERMS);
        if (requests == null || requests.isEmpty()) {
            faults.add(at, "is required: the hours a week from the first day on");
        }
        List<AssignmentTerm> terms = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            AssignmentTerm term = term(at + "/" + i, given.get(i), faults);
            if (i == 0 && term.from().isAfter(from)) {
                faults.add(
                        at + "/0/from",
                        "must not be after the assignment's from: its hours would be unknown till then");
            }
            if (i > 0 && !term.from().isAfter(terms.getLast().from())) {
                faults.add(at + "/" + i + "/from", "must be after the from of the term before");
            }
            terms.add(term);
        }
        return terms;
    }

    private static AssignmentTerm term(String at, TermRequest request, FaultCollector faults) {
        return new AssignmentTerm(
                faults.day(at + "/from", request.from()),
                hours(at + "/hours", request.hours(), faults),
                hours(at + "/fullTimeHours", request.fullTimeHours(), faults));
    }

    private static BigDecimal hours(String at, @Nullable BigDecimal hours, FaultCollector faults) {
        if (hours == null) {
            faults.add(at, "is required: hours a week");
            return BigDecimal.ONE;
        }
        if (hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0) {
            faults.add(at, "must be more than 0 and at most " + MOST_HOURS + " hours a week");
            return BigDecimal.ONE;
        }
        if (hours.stripTrailingZeros().scale() > 2) {
            faults.add(at, "must have at most two decimal places");
            return BigDecimal.ONE; // never scaled: 1e-99999999 would be a division by a number of that many digits
        }
        return hours.setScale(2, RoundingMode.HALF_UP);
    }
}
