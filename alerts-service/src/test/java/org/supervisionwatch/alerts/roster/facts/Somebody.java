package org.supervisionwatch.alerts.roster.facts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;

/** Builds the facts of one person, for tests of other packages. */
public final class Somebody {

    /** The id of the person. */
    public static final UUID PERSON = new UUID(0, 99);

    private static final BigDecimal FULL_TIME = new BigDecimal("37.5");

    private final EmployingOrganisation employer;
    private final Map<UUID, List<AssignmentPeriod>> periods = new LinkedHashMap<>();
    private final List<ContractedHours> terms = new ArrayList<>();
    private final List<WorkingWeekdays> days = new ArrayList<>();
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
        periods.computeIfAbsent(assignment, id -> new ArrayList<>()).add(new AssignmentPeriod(from, to, role, team));
        return this;
    }

    public Somebody hours(UUID assignment, LocalDate from, String hours) {
        terms.removeIf(
                term -> assignment.equals(term.assignmentId()) && term.from().equals(from));
        terms.add(new ContractedHours(assignment, from, new BigDecimal(hours), FULL_TIME));
        return this;
    }

    public Somebody working(LocalDate from, DayOfWeek... weekdays) {
        days.removeIf(each -> each.from().equals(from));
        days.add(new WorkingWeekdays(from, Set.of(weekdays)));
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
        List<EmploymentPeriod> posts = periods.entrySet().stream()
                .flatMap(each -> EmploymentPeriod.of(each.getKey(), each.getValue()).stream())
                .toList();
        return new PersonFacts(
                PERSON,
                employer,
                false,
                posts,
                terms,
                days,
                absences,
                List.of(),
                sessions.stream()
                        .map(session -> new AttendedSession(session, false))
                        .toList(),
                new ClinicalFacts(profile, months));
    }
}
