package org.supervisionwatch.alerts.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.HeldPost;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Engine;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.guideline.Step;
import org.supervisionwatch.alerts.guideline.WindowStep;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.Shelf;

/** Puts a person's facts before the engine: each post by itself, against each requirement of the packs in force for its role. */
final class Evaluator {

    /** As far as the engine looks ahead. */
    private static final int YEARS_AHEAD = 2;

    private final Shelf shelf;
    private final LocalDate today;
    private final PersonFacts facts;
    private final List<Judgement> judgements = new ArrayList<>();
    private boolean hasRole;

    private Evaluator(Shelf shelf, LocalDate today, PersonFacts facts) {
        this.shelf = shelf;
        this.today = today;
        this.facts = facts;
    }

    /** @param today in the organisation's zone */
    static Evaluation evaluate(PersonFacts facts, LocalDate today, Shelf shelf) {
        return new Evaluator(shelf, today, facts).evaluation();
    }

    private Evaluation evaluation() {
        List<HeldPost> posts = facts.postsOn(today);
        posts.forEach(this::judge);
        Map<UUID, UUID> teams = facts.teamsOn(today);
        Watch watch = posts.isEmpty() ? null : new Watch(Set.copyOf(teams.values()), notWatched());
        return new Evaluation(judgements, teams, watch, nextOn());
    }

    private void judge(HeldPost post) {
        String role = post.roleOn(today);
        if (role == null) {
            return;
        }
        hasRole = true;
        for (Pack pack : shelf.governing(facts.employer().id(), role, Set.of(), today)) {
            for (Requirement requirement : pack.requirements()) {
                Subject subject = new Subject(facts.id(), post.assignmentId(), pack.id(), requirement.id());
                Standing standing = facts.doubted() ? null : stand(post, role, pack, requirement);
                WatchReason unknownBecause = standing == null ? WatchReason.EVENT_UNREADABLE : null;
                judgements.add(new Judgement(subject, post.teamOn(today), pack.version(), standing, unknownBecause));
            }
        }
    }

    private Standing stand(HeldPost post, String role, Pack pack, Requirement requirement) {
        LocalDate appliesFrom = appliesFrom(
                post.start(),
                post.inRoleSince(today, pack.appliesTo().roles()),
                facts.employer().monitoredFrom());
        Person person = facts.inPost(post, role, requirement.counts().types(), appliesFrom);
        return Engine.evaluate(requirement, person, facts.sessions(), today, pack.holidays());
    }

    /**
     * From when on a rule is asked of somebody: nobody is late for the time before she was watched. Null if the rule is met from
     * the start of a post that began when it was watched already. Guideline rule 15.
     */
    static @Nullable LocalDate appliesFrom(LocalDate postStart, LocalDate inRoleSince, LocalDate monitoredFrom) {
        if (inRoleSince.equals(postStart) && !postStart.isBefore(monitoredFrom)) {
            return null;
        }
        return inRoleSince.isBefore(monitoredFrom) ? monitoredFrom : inRoleSince;
    }

    private @Nullable WatchReason notWatched() {
        if (!hasRole) {
            return WatchReason.NO_ROLE;
        }
        if (judgements.isEmpty()) {
            return WatchReason.ROLE_WITHOUT_GUIDELINE;
        }
        if (facts.doubted()) {
            return WatchReason.EVENT_UNREADABLE;
        }
        List<State> asked = judgements.stream()
                .map(Judgement::standing)
                .filter(Objects::nonNull)
                .map(Standing::state)
                .filter(state -> state != State.NOT_APPLICABLE)
                .toList();
        if (asked.isEmpty()) {
            return WatchReason.NOTHING_ASKED;
        }
        return asked.stream().allMatch(state -> state == State.UNKNOWN) ? WatchReason.FACTS_MISSING : null;
    }

    private LocalDate nextOn() {
        LocalDate horizon = today.plusYears(YEARS_AHEAD);
        Stream<LocalDate> ofStandings = judgements.stream()
                .map(Judgement::standing)
                .filter(Objects::nonNull)
                .flatMap(standing -> Stream.concat(Stream.of(standing.nextChange()), fixesPast(standing)));
        return Stream.of(ofStandings, shelf.turnsAfter(facts.employer().id(), today), facts.turnsAfter(today))
                .flatMap(days -> days)
                .filter(day -> day.isAfter(today) && day.isBefore(horizon))
                .min(LocalDate::compareTo)
                .orElse(horizon);
    }

    /** To the late the working names the next day on which a session puts it right: when that has passed, it is another one. */
    private static Stream<LocalDate> fixesPast(Standing standing) {
        return standing.working().stream().flatMap(step -> switch (step) {
            case Step.SmallestFix(LocalDate by) -> Stream.of(by.plusDays(1));
            case WindowStep.Missing(var _, LocalDate by, var _) -> Stream.of(by.plusDays(1));
            default -> Stream.empty();
        });
    }
}
