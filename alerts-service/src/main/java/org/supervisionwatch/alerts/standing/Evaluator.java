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
import org.supervisionwatch.alerts.facts.Employer;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Engine;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.guideline.Step;
import org.supervisionwatch.alerts.guideline.WindowStep;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.Shelf;

/** Puts a person's facts before the engine: against each requirement of the packs in force for her, post by post or all together. */
final class Evaluator {

    /** As far as the engine looks ahead. */
    private static final int YEARS_AHEAD = 2;

    private final Shelf shelf;
    private final Guidelines guidelines;
    private final LocalDate today;
    private final PersonFacts facts;
    private final List<Session> sessions;
    private final List<Judgement> judgements = new ArrayList<>();

    private Evaluator(Shelf shelf, LocalDate today, PersonFacts facts) {
        this.shelf = shelf;
        this.guidelines = Guidelines.of(facts.employer().id(), shelf);
        this.today = today;
        this.facts = facts;
        this.sessions = facts.sessionsToRelyOn(today);
    }

    /**
     * @param before what was stored about her
     * @param today in the organisation's zone
     */
    static Evaluation evaluate(PersonFacts facts, Before before, LocalDate today, Shelf shelf) {
        return new Evaluator(shelf, today, facts).evaluation(before);
    }

    private Evaluation evaluation(Before before) {
        List<Asking> askings = Seat.of(facts, today, guidelines).stream()
                .flatMap(seat -> seat.pack().requirements().stream()
                        .map(requirement -> Asking.of(facts, seat, requirement, today)))
                .toList();
        Map<Subject, RuleInForce> rules =
                facts.doubted() ? Map.of() : appliesFrom(before).decide(before.rules(), askings);
        for (Asking asking : askings) {
            judge(asking, rules.get(asking.subject()));
        }
        List<RuleInForce> changed = rules.values().stream()
                .filter(rule -> !before.rules().contains(rule))
                .toList();
        Map<UUID, UUID> teams = facts.teamsOn(today);
        Watch watch = teams.isEmpty() ? null : new Watch(Set.copyOf(teams.values()), notWatched());
        return new Evaluation(judgements, changed, teams, teamOfAll(), watch, nextOn());
    }

    private AppliesFrom appliesFrom(Before before) {
        Employer employer = facts.employer();
        return new AppliesFrom(
                guidelines,
                employer.monitoredFrom(),
                facts.sessions(),
                today,
                before.lastSeenOn(employer.zone(), today));
    }

    private @Nullable UUID teamOfAll() {
        return facts.togetherOn(today).map(post -> post.teamOn(today)).orElse(null);
    }

    /** @param rule null if what is known of her is in doubt */
    private void judge(Asking asking, @Nullable RuleInForce rule) {
        Pack pack = asking.seat().pack();
        Standing standing = rule == null
                ? null
                : Engine.evaluate(
                        asking.requirement(),
                        asking.person().appliesFrom(rule.appliesFrom()),
                        sessions,
                        today,
                        pack.holidays());
        WatchReason unknownBecause = standing == null ? WatchReason.EVENT_UNREADABLE : null;
        UUID team = asking.seat().post().teamOn(today);
        judgements.add(new Judgement(asking.subject(), team, pack.version(), standing, unknownBecause));
    }

    private @Nullable WatchReason notWatched() {
        if (judgements.isEmpty()) {
            boolean hasRole = facts.postsOn(today).stream().anyMatch(post -> post.roleOn(today) != null);
            return hasRole ? WatchReason.ROLE_WITHOUT_GUIDELINE : WatchReason.NO_ROLE;
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
