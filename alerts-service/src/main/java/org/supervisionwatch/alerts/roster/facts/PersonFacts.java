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

/** Everything known of one person that bears on where she stands. */
public final class PersonFacts {

    private final UUID id;
    private final EmployingOrganisation employer;
    private final boolean doubted;
    private final List<EmploymentPeriod> posts;
    private final List<ContractedHours> terms;
    private final List<WorkingWeekdays> workingDays;
    private final List<Absence> absences;
    private final List<SupervisorAway> supervisorsAway;
    private final List<AttendedSession> meetings;
    private final ClinicalFacts practice;

    PersonFacts(
            UUID id,
            EmployingOrganisation employer,
            boolean doubted,
            List<EmploymentPeriod> posts,
            List<ContractedHours> terms,
            List<WorkingWeekdays> workingDays,
            List<Absence> absences,
            List<SupervisorAway> supervisorsAway,
            List<AttendedSession> meetings,
            ClinicalFacts practice) {
        this.id = id;
        this.employer = employer;
        this.doubted = doubted;
        this.posts = List.copyOf(posts);
        this.terms = List.copyOf(terms);
        this.workingDays = List.copyOf(workingDays);
        this.absences = List.copyOf(absences);
        this.supervisorsAway = List.copyOf(supervisorsAway);
        this.meetings = List.copyOf(meetings);
        this.practice = practice;
    }

    public UUID id() {
        return id;
    }

    public EmployingOrganisation employer() {
        return employer;
    }

    /** Whether her newest event, or that of one of her sessions, could not be read: what is known is not what is true. */
    public boolean doubted() {
        return doubted;
    }

    /** The posts she is in on a day. */
    public List<EmploymentPeriod> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.runsOn(day)).toList();
    }

    /** All her posts taken together, as far as they adjoin around a day; none if she is in no post on it. */
    public Optional<EmploymentPeriod> togetherOn(LocalDate day) {
        List<AssignmentPeriod> stints =
                posts.stream().flatMap(post -> post.stints().stream()).toList();
        return EmploymentPeriod.of(null, stints).stream()
                .filter(post -> post.runsOn(day))
                .findFirst();
    }

    /** The team of each post she is in on a day, by assignment. */
    public Map<UUID, UUID> teamsOn(LocalDate day) {
        Map<UUID, UUID> teams = new HashMap<>();
        for (EmploymentPeriod post : postsOn(day)) {
            teams.put(Objects.requireNonNull(post.assignmentId(), "a single post has an assignment"), post.teamOn(day));
        }
        return teams;
    }

    /** The later days on which she enters or leaves a post, or changes role or team. */
    public Stream<LocalDate> turnsAfter(LocalDate day) {
        return posts.stream().flatMap(post -> post.turnsAfter(day));
    }

    /** One that nobody told of is not held. */
    public Set<String> memberships() {
        return practice.told().memberships();
    }

    public List<Session> sessions() {
        return meetings.stream().map(AttendedSession::session).toList();
    }

    /** Without the bookings, on a day or later, whose supervisor is away: nobody can rely on them. */
    public List<Session> sessionsToRelyOn(LocalDate day) {
        return meetings.stream()
                .filter(meeting -> !meeting.fallsThroughFrom(day))
                .map(AttendedSession::session)
                .toList();
    }

    /** The time away that a day is in; none if she works on it, or has worked since her last absence. */
    public Optional<AbsencePeriod> awayOn(LocalDate day) {
        return AbsencePeriod.on(day, absences, workingDays);
    }

    /** Whether a day is one of her working days. Bank holidays and absences are left aside. */
    public boolean worksOn(LocalDate day) {
        return WorkingWeekdays.workedOn(workingDays, day);
    }

    /**
     * She as the engine sees her in one of her posts, or in all of them together.
     *
     * @param types of supervision whose supervisor's absences matter; none: all
     */
    public PersonInPost inPost(EmploymentPeriod post, @Nullable String role, Set<String> types) {
        List<Period> cover = supervisorsAway.stream()
                .filter(each -> types.isEmpty() || types.contains(each.type()))
                .map(SupervisorAway::away)
                .toList();
        return new PersonInPost(
                new PostPeriod(post.start(), post.end()),
                practice.inRole(role),
                WorkingWeekdays.withHours(workingDays, hoursOf(post)),
                absences,
                cover,
                practice.clinicalMinutes(),
                practice.shifts(),
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
