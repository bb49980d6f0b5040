package org.supervisionwatch.alerts.roster.intake;

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
import org.supervisionwatch.chassis.sql.Column;

/**
 * A person with everything about them that is published on staff.v1, and as it is stored.
 *
 * @param assignments one element for each period; the same number may occur in several
 * @param patternAssumed no working days are recorded: Monday to Friday is assumed
 * @param absences never overlapping
 * @param clinicalProfile null if nothing of it is known
 * @param hours of the months for which something is known
 */
public record PersonEvent(
        UUID id,
        UUID organisationId,
        String employeeNumber,
        String name,
        @Nullable String email,
        List<EventAssignment> assignments,
        List<EventPattern> pattern,
        boolean patternAssumed,
        List<AssignedSupervisor> supervisors,
        List<EventAbsence> absences,
        @Nullable ClinicalProfile clinicalProfile,
        List<EventMonth> hours) {

    public PersonEvent {
        EventRefused.missing("id", id);
        EventRefused.missing("organisationId", organisationId);
        EventRefused.text("employeeNumber", employeeNumber, EventRefused.CODE);
        EventRefused.text("name", name, EventRefused.NAME);
        EventRefused.optional("email", email, EventRefused.EMAIL);
        assignments = EventRefused.list(assignments);
        pattern = EventRefused.list(pattern);
        supervisors = EventRefused.list(supervisors);
        absences = EventRefused.list(absences).stream()
                .sorted(Comparator.comparing(EventAbsence::from))
                .toList();
        EventRefused.unless(
                pattern.stream().map(EventPattern::from).distinct().count() == pattern.size(),
                "pattern repeats a date");
        EventRefused.unless(disjoint(absences), "absences overlap");
        hours = EventRefused.list(hours);
        EventRefused.unless(
                hours.stream().map(EventMonth::month).distinct().count() == hours.size(), "hours repeat a month");
    }

    private static boolean disjoint(List<EventAbsence> byDate) {
        for (int i = 1; i < byDate.size(); i++) {
            LocalDate end = byDate.get(i - 1).to();
            if (end == null || !end.isBefore(byDate.get(i).from())) {
                return false;
            }
        }
        return true;
    }

    /** @param number of the assignment; several periods may have the same */
    public record EventAssignment(
            @Column("assignment_id") UUID id,
            String number,
            @Nullable String positionTitle,
            @Nullable String role,
            UUID teamId,
            @Column("from_on") LocalDate from,
            @Column("to_on") @Nullable LocalDate to,
            List<EventTerm> terms) {

        public EventAssignment {
            EventRefused.missing("id", id);
            EventRefused.text("number", number, EventRefused.CODE);
            EventRefused.optional("positionTitle", positionTitle, EventRefused.NAME);
            EventRefused.optional("role", role, EventRefused.CODE);
            EventRefused.missing("teamId", teamId);
            EventRefused.period("assignment", from, to);
            terms = EventRefused.list(terms);
        }
    }

    /** Contracted hours a week, from a day on. */
    public record EventTerm(@Column("from_on") LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {

        private static final BigDecimal WEEK = BigDecimal.valueOf(168);

        public EventTerm {
            EventRefused.civil("term.from", EventRefused.missing("term.from", from));
            EventRefused.unless(isHours(EventRefused.missing("hours", hours)), "hours is out of range");
            EventRefused.unless(
                    isHours(EventRefused.missing("fullTimeHours", fullTimeHours)) && fullTimeHours.signum() > 0,
                    "fullTimeHours is out of range");
        }

        private static boolean isHours(BigDecimal hours) {
            return hours.signum() >= 0 && hours.compareTo(WEEK) <= 0 && hours.scale() <= 4;
        }
    }

    /**
     * The weekdays that the person works, from a day on: the same ones every week, or weeks that alternate.
     *
     * @param days null if there are weeks
     * @param weeks the first is the week of {@code from}; afterwards always given
     */
    public record EventPattern(LocalDate from, @Nullable Set<EventWeekday> days, List<Set<EventWeekday>> weeks) {

        private static final int MOST_WEEKS = 52;

        public EventPattern {
            EventRefused.civil("pattern.from", EventRefused.missing("pattern.from", from));
            EventRefused.unless((days == null) != (weeks == null), "pattern has either days or weeks");
            weeks = days == null ? EventRefused.list(weeks) : List.of(days);
            EventRefused.unless(!weeks.isEmpty() && weeks.size() <= MOST_WEEKS, "weeks is out of range");
            weeks = weeks.stream().map(Set::copyOf).toList();
            days = null;
        }
    }

    /** A day of the week, as the roster writes it. */
    public enum EventWeekday {
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
    public record AssignedSupervisor(
            String type,
            @Column("supervisor_person_id") @Nullable UUID personId,
            @Column("external_") @Nullable OutsideSupervisor external,
            @Column("from_on") LocalDate from,
            @Column("to_on") @Nullable LocalDate to) {

        public AssignedSupervisor {
            EventRefused.text("type", type, EventRefused.CODE);
            EventRefused.period("supervisor", from, to);
        }
    }

    /** A supervisor who is not one of the organisation's people. */
    public record OutsideSupervisor(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email) {

        public OutsideSupervisor {
            EventRefused.optional("id", id, EventRefused.NAME);
            EventRefused.optional("name", name, EventRefused.NAME);
            EventRefused.optional("email", email, EventRefused.EMAIL);
        }
    }

    /** The class of an absence, which decides what it does to due dates. The reason is not published. */
    public enum EventAbsenceClass {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("unplanned")
        UNPLANNED,
        @JsonProperty("long")
        LONG
    }

    /**
     * An absence.
     *
     * @param absenceClass {@code class} in the event
     */
    public record EventAbsence(
            @JsonProperty("class") @Column("class") EventAbsenceClass absenceClass,
            @Column("from_on") LocalDate from,
            @Column("to_on") @Nullable LocalDate to) {

        public EventAbsence {
            EventRefused.missing("class", absenceClass);
            EventRefused.period("absence", from, to);
        }
    }

    /** The clinical profile; null in a field means not known. */
    public record ClinicalProfile(
            List<String> memberships,
            @Nullable LocalDate qualifiedOn,
            @Nullable Boolean newlyQualified,
            @Nullable Integer caseload,
            @Nullable BigDecimal clinicalFte) {

        private static final BigDecimal MOST = new BigDecimal("1.5");

        public ClinicalProfile {
            memberships = EventRefused.list(memberships);
            EventRefused.slugs("memberships", memberships);
            EventRefused.civil("qualifiedOn", qualifiedOn);
            EventRefused.within("caseload", caseload, 0, 10_000);
            EventRefused.unless(clinicalFte == null || isShare(clinicalFte), "clinicalFte is out of range");
        }

        private static boolean isShare(BigDecimal fte) {
            return fte.signum() > 0 && fte.compareTo(MOST) <= 0 && fte.scale() <= 4;
        }
    }

    /**
     * A month of the person's work.
     *
     * @param clinicalMinutes null if not known, which is not 0
     * @param shifts dates worked or rostered; one with two shifts is there twice
     */
    public record EventMonth(YearMonth month, @Nullable Integer clinicalMinutes, List<LocalDate> shifts) {

        public EventMonth {
            YearMonth own = EventRefused.missing("month", month);
            EventRefused.civil("month", own.atDay(1));
            EventRefused.within("clinicalMinutes", clinicalMinutes, 0, 100_000);
            shifts = EventRefused.list(shifts);
            EventRefused.unless(
                    shifts.stream().allMatch(day -> YearMonth.from(day).equals(own)), "shifts leave the month");
        }
    }
}
