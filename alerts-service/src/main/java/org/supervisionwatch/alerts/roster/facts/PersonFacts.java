package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceJoining;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;

/** Everything known about one person that their standings depend on. */
public final class PersonFacts {

    private final UUID id;
    private final EmployingOrganisation employer;
    private final @Nullable FactsDoubt doubt;
    private final List<AssignmentPeriod> periods;
    private final List<ContractedHours> terms;
    private final WorkRoster roster;
    private final List<Absence> absences;
    private final List<SupervisorAway> supervisorsAway;
    private final List<AttendedSession> attended;
    private final List<Session> sessions;
    private final ClinicalFacts clinical;

    PersonFacts(
            UUID id,
            EmployingOrganisation employer,
            @Nullable FactsDoubt doubt,
            List<AssignmentPeriod> periods,
            List<ContractedHours> terms,
            WorkRoster roster,
            List<Absence> absences,
            List<SupervisorAway> supervisorsAway,
            List<AttendedSession> attended,
            ClinicalFacts clinical) {
        this.id = id;
        this.employer = employer;
        this.doubt = doubt;
        this.periods = List.copyOf(periods);
        this.terms = List.copyOf(terms);
        this.roster = roster;
        this.absences = List.copyOf(absences);
        this.supervisorsAway = List.copyOf(supervisorsAway);
        this.attended = List.copyOf(attended);
        this.sessions = attended.stream().map(AttendedSession::session).toList();
        this.clinical = clinical;
    }

    PersonFacts with(List<AttendedSession> sessions) {
        return new PersonFacts(
                id, employer, doubt, periods, terms, roster, absences, supervisorsAway, sessions, clinical);
    }

    public UUID id() {
        return id;
    }

    public EmployingOrganisation employer() {
        return employer;
    }

    /** Why these facts are not relied on; null if they are. */
    @Nullable public FactsDoubt doubt() {
        return doubt;
    }

    /**
     * Of each assignment the period that runs on a day, those that began last first, and after them of each other the one that ended last
     * before: the day may lie in a post all the same, see {@link #postOn}.
     */
    public List<AssignmentPeriod> periodsOn(LocalDate day) {
        List<AssignmentPeriod> running = runningOn(day);
        List<AssignmentPeriod> all = new ArrayList<>(running);
        periods.stream()
                .filter(period -> period.to() != null && period.to().isBefore(day))
                .sorted(Comparator.comparing(AssignmentPeriod::from).reversed())
                .forEach(period -> {
                    if (!inAny(all, period)) {
                        all.add(period);
                    }
                });
        return all;
    }

    private static boolean inAny(List<AssignmentPeriod> some, AssignmentPeriod period) {
        return some.stream().anyMatch(each -> each.assignmentId().equals(period.assignmentId()));
    }

    private List<AssignmentPeriod> runningOn(LocalDate day) {
        return periods.stream()
                .filter(period -> period.runsOn(day))
                .sorted(Comparator.comparing(AssignmentPeriod::from)
                        .reversed()
                        .thenComparing(AssignmentPeriod::assignmentId))
                .toList();
    }

    /**
     * The post that some of the periods make up on a day; none if they make up none then.
     *
     * @param assignmentId null for periods of several assignments
     */
    public Optional<EmploymentPeriod> postOn(
            LocalDate day, @Nullable UUID assignmentId, Predicate<AssignmentPeriod> belongs, HolidayDates holidays) {
        return EmploymentPeriod.of(
                        assignmentId,
                        periods.stream().filter(belongs).toList(),
                        off -> roster.wouldHaveWorkedOn(off, holidays))
                .stream()
                .filter(post -> post.runsOn(day))
                .findFirst();
    }

    /** The day since which the person has had one of these roles in a post without a break; the day itself if they do not have one on it. */
    public LocalDate inRoleSince(EmploymentPeriod post, LocalDate day, Set<String> roles, HolidayDates holidays) {
        return post.inRoleSince(day, roles, off -> roster.wouldHaveWorkedOn(off, holidays));
    }

    /** The team of each assignment that the person is in on a day; that of the period that began last comes first. */
    public Map<UUID, UUID> teamsOn(LocalDate day) {
        Map<UUID, UUID> teams = new LinkedHashMap<>();
        runningOn(day).forEach(period -> teams.putIfAbsent(period.assignmentId(), period.teamId()));
        return teams;
    }

    /** The days after this one on which the person enters or leaves a post, or changes role or team. */
    public Stream<LocalDate> turnsAfter(LocalDate day) {
        return periods.stream()
                .flatMap(period -> period.to() == null
                        ? Stream.of(period.from())
                        : Stream.of(period.from(), period.to().plusDays(1)))
                .filter(turn -> turn.isAfter(day));
    }

    /** Every period of every assignment. */
    public List<AssignmentPeriod> periods() {
        return periods;
    }

    /** The clinical profile, without a role. */
    public PersonProfile profile() {
        return clinical.profile();
    }

    /** The memberships that are recorded. */
    public Set<String> memberships() {
        return clinical.profile().memberships();
    }

    /** The absences, which do not overlap. */
    public List<Absence> absences() {
        return absences;
    }

    /** The absences as rule 13 joins them. */
    public List<Absence> absencesJoined(HolidayDates holidays) {
        return new AbsenceJoining(patterns(), holidays)
                .joined(absences.stream()
                        .sorted(Comparator.comparing(Absence::from))
                        .toList());
    }

    /** The working days over time, without hours. */
    public List<WorkingPattern> patterns() {
        return roster.patterns();
    }

    public List<Session> sessions() {
        return sessions;
    }

    /** All sessions but those that are booked for a day or later with a supervisor who will be away. */
    public List<Session> sessionsToRelyOn(LocalDate day) {
        if (attended.stream().noneMatch(session -> session.isUnreliableFrom(day))) {
            return sessions;
        }
        return attended.stream()
                .filter(session -> !session.isUnreliableFrom(day))
                .map(AttendedSession::session)
                .toList();
    }

    /** The absence that a day is in; none if the person works on it, or has worked since their last absence. */
    public Optional<AbsencePeriod> awayOn(LocalDate day) {
        return AbsencePeriod.on(day, absences, roster);
    }

    /** Whether a day is one of the person's working days, bank holidays and absences aside. */
    public boolean worksOn(LocalDate day) {
        return roster.worksOn(day);
    }

    /**
     * When supervisors are away.
     *
     * @param types of supervision that matter; empty: all
     */
    public List<Period> supervisorAway(Set<String> types) {
        return supervisorsAway.stream()
                .filter(each -> types.isEmpty() || types.contains(each.type()))
                .map(SupervisorAway::away)
                .toList();
    }

    /** The person as the engine sees them in one of their posts, or in all of them together, as if no supervisor were ever away. */
    public PersonInPost inPost(EmploymentPeriod post, @Nullable String role) {
        return new PersonInPost(
                new PostPeriod(post.start(), post.end()),
                clinical.inRole(role),
                roster.withHours(ContractedHours.in(post, terms)),
                absences,
                List.of(),
                clinical.clinicalMinutes(),
                roster.shifts(),
                null);
    }
}
