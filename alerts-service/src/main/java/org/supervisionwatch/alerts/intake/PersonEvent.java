package org.supervisionwatch.alerts.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with everything about her that leaves the roster, as staff.v1 tells it.
 *
 * @param assignments one element for each period; the same number may occur in several
 * @param patternAssumed nobody told the working days: Monday to Friday is a guess
 * @param absences the effective ones: they never overlap
 * @param clinicalProfile null if nothing of it is known
 * @param hours of the months of which something is known
 */
public record PersonEvent(
        UUID id,
        UUID organisationId,
        String employeeNumber,
        String name,
        @Nullable String email,
        List<Assignment> assignments,
        List<Pattern> pattern,
        boolean patternAssumed,
        List<Supervisor> supervisors,
        List<Absence> absences,
        @Nullable ClinicalProfile clinicalProfile,
        List<Hours> hours) {

    public PersonEvent {
        Refused.missing("id", id);
        Refused.missing("organisationId", organisationId);
        Refused.text("employeeNumber", employeeNumber, Refused.CODE);
        Refused.text("name", name, Refused.NAME);
        Refused.optional("email", email, Refused.EMAIL);
        assignments = Refused.list(assignments);
        pattern = Refused.list(pattern);
        supervisors = Refused.list(supervisors);
        absences = Refused.list(absences).stream()
                .sorted(Comparator.comparing(Absence::from))
                .toList();
        Refused.unless(
                pattern.stream().map(Pattern::from).distinct().count() == pattern.size(), "pattern repeats a date");
        Refused.unless(disjoint(absences), "absences overlap");
        hours = Refused.list(hours);
        Refused.unless(hours.stream().map(Hours::month).distinct().count() == hours.size(), "hours repeat a month");
    }

    private static boolean disjoint(List<Absence> byDate) {
        for (int i = 1; i < byDate.size(); i++) {
            LocalDate end = byDate.get(i - 1).to();
            if (end == null || !end.isBefore(byDate.get(i).from())) {
                return false;
            }
        }
        return true;
    }

    /** @param number the assignment's, which may be the same as that of another period */
    public record Assignment(
            UUID id,
            String number,
            @Nullable String positionTitle,
            @Nullable String role,
            UUID teamId,
            LocalDate from,
            @Nullable LocalDate to,
            List<Term> terms) {

        public Assignment {
            Refused.missing("id", id);
            Refused.text("number", number, Refused.CODE);
            Refused.optional("positionTitle", positionTitle, Refused.NAME);
            Refused.optional("role", role, Refused.CODE);
            Refused.missing("teamId", teamId);
            Refused.period("assignment", from, to);
            terms = Refused.list(terms);
        }
    }

    /** Contracted hours a week, from a day on. */
    public record Term(LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {

        private static final BigDecimal WEEK = BigDecimal.valueOf(168);

        public Term {
            Refused.civil("term.from", Refused.missing("term.from", from));
            Refused.unless(isHours(Refused.missing("hours", hours)), "hours is out of range");
            Refused.unless(isHours(Refused.missing("fullTimeHours", fullTimeHours)), "fullTimeHours is out of range");
        }

        private static boolean isHours(BigDecimal hours) {
            return hours.signum() >= 0 && hours.compareTo(WEEK) <= 0 && hours.scale() <= 4;
        }
    }

    /** Days of the week worked, from a day on. */
    public record Pattern(LocalDate from, Set<Day> days) {

        public Pattern {
            Refused.civil("pattern.from", Refused.missing("pattern.from", from));
            days = Set.copyOf(Refused.missing("days", days));
        }
    }

    /** A day of the week, as the roster writes it. */
    public enum Day {
        @JsonProperty("mon")
        MON,
        @JsonProperty("tue")
        TUE,
        @JsonProperty("wed")
        WED,
        @JsonProperty("thu")
        THU,
        @JsonProperty("fri")
        FRI,
        @JsonProperty("sat")
        SAT,
        @JsonProperty("sun")
        SUN;

        /** Monday = 1 to Sunday = 7. */
        int column() {
            return DayOfWeek.of(ordinal() + 1).getValue();
        }
    }

    /** @param type of supervision, such as {@code case_management} */
    public record Supervisor(
            String type,
            @Nullable UUID personId,
            @Nullable External external,
            LocalDate from,
            @Nullable LocalDate to) {

        public Supervisor {
            Refused.text("type", type, Refused.CODE);
            Refused.period("supervisor", from, to);
        }
    }

    /** Somebody who is not one of the organisation's people. */
    public record External(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email) {

        public External {
            Refused.optional("id", id, Refused.NAME);
            Refused.optional("name", name, Refused.NAME);
            Refused.optional("email", email, Refused.EMAIL);
        }
    }

    /** Why is not told: only what it does to the clock. */
    public enum AbsenceClass {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("unplanned")
        UNPLANNED,
        @JsonProperty("long")
        LONG
    }

    /** @param absenceClass {@code class} in the event */
    public record Absence(
            @JsonProperty("class") AbsenceClass absenceClass,
            LocalDate from,
            @Nullable LocalDate to) {

        public Absence {
            Refused.missing("class", absenceClass);
            Refused.period("absence", from, to);
        }
    }

    /** What the clinical lead tells; null is not known. */
    public record ClinicalProfile(
            List<String> memberships,
            @Nullable LocalDate qualifiedOn,
            @Nullable Boolean newlyQualified,
            @Nullable Integer caseload,
            @Nullable BigDecimal clinicalFte) {

        private static final BigDecimal MOST = new BigDecimal("1.5");

        public ClinicalProfile {
            memberships = Refused.list(memberships);
            Refused.slugs("memberships", memberships);
            Refused.civil("qualifiedOn", qualifiedOn);
            Refused.within("caseload", caseload, 0, 10_000);
            Refused.unless(clinicalFte == null || isShare(clinicalFte), "clinicalFte is out of range");
        }

        private static boolean isShare(BigDecimal fte) {
            return fte.signum() > 0 && fte.compareTo(MOST) <= 0 && fte.scale() <= 4;
        }
    }

    /**
     * A month of her work.
     *
     * @param clinicalMinutes null if not known, which is not 0
     * @param shifts dates worked or rostered
     */
    public record Hours(YearMonth month, @Nullable Integer clinicalMinutes, List<LocalDate> shifts) {

        public Hours {
            YearMonth own = Refused.missing("month", month);
            Refused.civil("month", own.atDay(1));
            Refused.within("clinicalMinutes", clinicalMinutes, 0, 100_000);
            shifts = Refused.list(shifts);
            Refused.unless(shifts.stream().allMatch(day -> YearMonth.from(day).equals(own)), "shifts leave the month");
            Refused.unless(shifts.stream().distinct().count() == shifts.size(), "shifts repeat a day");
        }
    }
}
