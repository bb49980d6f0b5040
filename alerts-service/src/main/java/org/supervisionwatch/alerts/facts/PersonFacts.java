package org.supervisionwatch.alerts.facts;

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
import org.supervisionwatch.alerts.guideline.Absence;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Post;
import org.supervisionwatch.alerts.guideline.Session;

/** Everything known of one person that bears on where she stands. */
public final class PersonFacts {

    private final UUID id;
    private final Employer employer;
    private final boolean doubted;
    private final List<HeldPost> posts;
    private final List<Term> terms;
    private final List<WorkingDays> workingDays;
    private final List<Absence> absences;
    private final List<SupervisorAway> supervisorsAway;
    private final List<Meeting> meetings;
    private final Practice practice;

    PersonFacts(
            UUID id,
            Employer employer,
            boolean doubted,
            List<HeldPost> posts,
            List<Term> terms,
            List<WorkingDays> workingDays,
            List<Absence> absences,
            List<SupervisorAway> supervisorsAway,
            List<Meeting> meetings,
            Practice practice) {
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

    public Employer employer() {
        return employer;
    }

    /** Whether her newest event, or that of one of her sessions, could not be read: what is known is not what is true. */
    public boolean doubted() {
        return doubted;
    }

    /** The posts she is in on a day. */
    public List<HeldPost> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.runsOn(day)).toList();
    }

    /** All her posts taken together, as far as they adjoin around a day; none if she is in no post on it. */
    public Optional<HeldPost> togetherOn(LocalDate day) {
        List<Stint> stints =
                posts.stream().flatMap(post -> post.stints().stream()).toList();
        return HeldPost.of(null, stints).stream()
                .filter(post -> post.runsOn(day))
                .findFirst();
    }

    /** The team of each post she is in on a day, by assignment. */
    public Map<UUID, UUID> teamsOn(LocalDate day) {
        Map<UUID, UUID> teams = new HashMap<>();
        for (HeldPost post : postsOn(day)) {
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
        return meetings.stream().map(Meeting::session).toList();
    }

    /** Without the bookings, on a day or later, whose supervisor is away: nobody can rely on them. */
    public List<Session> sessionsToRelyOn(LocalDate day) {
        return meetings.stream()
                .filter(meeting -> !meeting.fallsThroughFrom(day))
                .map(Meeting::session)
                .toList();
    }

    /** The time away that a day is in; none if she works on it, or has worked since her last absence. */
    public Optional<TimeAway> awayOn(LocalDate day) {
        return TimeAway.on(day, absences, workingDays);
    }

    /** Whether a day is one of her working days. Bank holidays and absences are left aside. */
    public boolean worksOn(LocalDate day) {
        return WorkingDays.workedOn(workingDays, day);
    }

    /**
     * She as the engine sees her in one of her posts, or in all of them together.
     *
     * @param types of supervision whose supervisor's absences matter; none: all
     */
    public Person inPost(HeldPost post, @Nullable String role, Set<String> types) {
        List<Period> cover = supervisorsAway.stream()
                .filter(each -> types.isEmpty() || types.contains(each.type()))
                .map(SupervisorAway::away)
                .toList();
        return new Person(
                new Post(post.start(), post.end()),
                practice.inRole(role),
                WorkingDays.withHours(workingDays, hoursOf(post)),
                absences,
                cover,
                practice.clinicalMinutes(),
                practice.shifts(),
                null);
    }

    private List<Term> hoursOf(HeldPost post) {
        return post.assignmentId() == null
                ? Term.together(terms, posts)
                : terms.stream()
                        .filter(term -> post.assignmentId().equals(term.assignmentId()))
                        .toList();
    }
}
