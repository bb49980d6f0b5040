package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;

/** Everything known about one person that their standings depend on. */
public final class PersonFacts {

    private final UUID id;
    private final EmployingOrganisation employer;
    private final boolean unreadable;
    private final List<EmploymentPeriod> posts;
    private final List<ContractedHours> terms;
    private final List<WorkingWeekdays> workingDays;
    private final List<Absence> absences;
    private final List<SupervisorAway> supervisorsAway;
    private final List<AttendedSession> attended;
    private final List<Session> sessions;
    private final ClinicalFacts clinical;

    PersonFacts(
            UUID id,
            EmployingOrganisation employer,
            boolean unreadable,
            List<EmploymentPeriod> posts,
            List<ContractedHours> terms,
            List<WorkingWeekdays> workingDays,
            List<Absence> absences,
            List<SupervisorAway> supervisorsAway,
            List<AttendedSession> attended,
            ClinicalFacts clinical) {
        this.id = id;
        this.employer = employer;
        this.unreadable = unreadable;
        this.posts = List.copyOf(posts);
        this.terms = List.copyOf(terms);
        this.workingDays = List.copyOf(workingDays);
        this.absences = List.copyOf(absences);
        this.supervisorsAway = List.copyOf(supervisorsAway);
        this.attended = List.copyOf(attended);
        this.sessions = attended.stream().map(AttendedSession::session).toList();
        this.clinical = clinical;
    }

    PersonFacts with(List<AttendedSession> sessions) {
        return new PersonFacts(
                id, employer, unreadable, posts, terms, workingDays, absences, supervisorsAway, sessions, clinical);
    }

    public UUID id() {
        return id;
    }

    public EmployingOrganisation employer() {
        return employer;
    }

    /**
     * Whether the newest event about the person, or about one of their sessions, could not be read, so that these facts are out of date.
     */
    public boolean unreadable() {
        return unreadable;
    }

    /** The posts that the person is in on a day. */
    public List<EmploymentPeriod> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.runsOn(day)).toList();
    }

    /** All posts taken together, as far as they adjoin around a day; none if the person is in no post on it. */
    public Optional<EmploymentPeriod> togetherOn(LocalDate day) {
        List<AssignmentPeriod> periods =
                posts.stream().flatMap(post -> post.periods().stream()).toList();
        return EmploymentPeriod.of(null, periods).stream()
                .filter(post -> post.runsOn(day))
                .findFirst();
    }

    /** The team of each post that the person is in on a day, by assignment. */
    public Map<UUID, UUID> teamsOn(LocalDate day) {
        Map<UUID, UUID> teams = new HashMap<>();
        for (EmploymentPeriod post : postsOn(day)) {
            teams.put(Objects.requireNonNull(post.assignmentId(), "a single post has an assignment"), post.teamOn(day));
        }
        return teams;
    }

    /** The days after this one on which the person enters or leaves a post, or changes role or team. */
    public Stream<LocalDate> turnsAfter(LocalDate day) {
        return posts.stream().flatMap(post -> post.turnsAfter(day));
    }

    /** The memberships that are recorded. */
    public Set<String> memberships() {
        return clinical.profile().memberships();
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
        return AbsencePeriod.on(day, absences, workingDays);
    }

    /** Whether a day is one of the person's working days, bank holidays and absences aside. */
    public boolean worksOn(LocalDate day) {
        return WorkingWeekdays.workedOn(workingDays, day);
    }

    /**
     * The person as the engine sees them in one of their posts, or in all of them together.
     *
     * @param types of supervision whose supervisors' absences matter; empty: all
     */
    public PersonInPost inPost(EmploymentPeriod post, @Nullable String role, Set<String> types) {
        List<Period> cover = supervisorsAway.stream()
                .filter(each -> types.isEmpty() || types.contains(each.type()))
                .map(SupervisorAway::away)
                .toList();
        return new PersonInPost(
                new PostPeriod(post.start(), post.end()),
                clinical.inRole(role),
                WorkingWeekdays.withHours(workingDays, hoursOf(post)),
                absences,
                cover,
                clinical.clinicalMinutes(),
                clinical.shifts(),
                null);
    }

    private List<ContractedHours> hoursOf(EmploymentPeriod post) {
        return post.assignmentId() == null
                ? ContractedHours.together(terms, posts)
                : terms.stream()
                        .filter(term -> post.assignmentId().equals(term.assignmentId()))
                        .toList();
    }
}
