package org.supervisionwatch.alerts.roster.facts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;

/** Builds the facts of one person, for tests of other packages. */
public final class Somebody {

    /** The id of the person. */
    public static final UUID PERSON = new UUID(0, 99);

    private static final BigDecimal FULL_TIME = new BigDecimal("37.5");

    private final EmployingOrganisation employer;
    private final List<AssignmentPeriod> periods = new ArrayList<>();
    private final List<ContractedHours> terms = new ArrayList<>();
    private final List<WorkingPattern> patterns = new ArrayList<>();
    private final List<LocalDate> shifts = new ArrayList<>();
    private boolean teamsLive = true;
    private final List<Absence> absences = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<ClinicalFacts.ClinicalMonth> months = new ArrayList<>();
    private PersonProfile profile = PersonProfile.ofRole(null);

    private Somebody(EmployingOrganisation employer) {
        this.employer = employer;
    }

    public static Somebody employedBy(UUID organisationId, LocalDate monitoredFrom) {
        return new Somebody(new EmployingOrganisation(organisationId, ZoneId.of("Europe/London"), monitoredFrom));
    }

    /** One period of an assignment. */
    public Somebody in(UUID assignment, @Nullable String role, UUID team, LocalDate from, @Nullable LocalDate to) {
        periods.add(new AssignmentPeriod(assignment, from, to, role, team, teamsLive));
        return this;
    }

    /** The teams of the periods added next are not live. */
    public Somebody beforeGoingLive() {
        teamsLive = false;
        return this;
    }

    public Somebody hours(UUID assignment, LocalDate from, String hours) {
        terms.removeIf(
                term -> assignment.equals(term.assignmentId()) && term.from().equals(from));
        terms.add(new ContractedHours(assignment, from, new BigDecimal(hours), FULL_TIME));
        return this;
    }

    public Somebody working(LocalDate from, DayOfWeek... weekdays) {
        return alternating(from, List.of(Set.of(weekdays)));
    }

    public Somebody alternating(LocalDate from, List<Set<DayOfWeek>> weeks) {
        patterns.removeIf(each -> each.from().equals(from));
        patterns.add(new WorkingPattern(from, weeks, null));
        return this;
    }

    public Somebody shift(LocalDate day) {
        shifts.add(day);
        return this;
    }

    public Somebody away(PackAbsenceClass why, LocalDate from, @Nullable LocalDate to) {
        absences.add(new Absence(why.kind(), from, to));
        return this;
    }

    public Somebody had(Session session) {
        sessions.add(session);
        return this;
    }

    public Somebody known(PersonProfile known) {
        profile = known;
        return this;
    }

    public Somebody month(YearMonth month, int clinicalMinutes) {
        months.add(new ClinicalFacts.ClinicalMonth(month, clinicalMinutes, List.of()));
        return this;
    }

    public PersonFacts facts() {
        return new PersonFacts(
                PERSON,
                employer,
                null,
                periods,
                terms,
                new WorkRoster(patterns, shifts),
                absences,
                List.of(),
                sessions.stream()
                        .map(session -> new AttendedSession(session, false))
                        .toList(),
                new ClinicalFacts(profile, months));
    }
}
