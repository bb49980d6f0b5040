package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.EmployingOrganisation;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;

/** Puts a person's facts before the engine: against each requirement of the packs in force for her, post by post or all together. */
public final class PersonEvaluator {

    /** As far as the engine looks ahead. */
    private static final int YEARS_AHEAD = 2;

    private final PackCatalogue shelf;
    private final PacksInForce guidelines;
    private final LocalDate today;
    private final PersonFacts facts;
    private final List<Session> sessions;
    private final List<RequirementVerdict> judgements = new ArrayList<>();

    private PersonEvaluator(PackCatalogue shelf, LocalDate today, PersonFacts facts) {
        this.shelf = shelf;
        this.guidelines = PacksInForce.of(facts.employer().id(), shelf);
        this.today = today;
        this.facts = facts;
        this.sessions = facts.sessionsToRelyOn(today);
    }

    /**
     * @param before what was stored about her
     * @param today in the organisation's zone
     */
    public static PersonEvaluation evaluate(
            PersonFacts facts, PreviousStandings before, LocalDate today, PackCatalogue shelf) {
        return new PersonEvaluator(shelf, today, facts).evaluation(before);
    }

    private PersonEvaluation evaluation(PreviousStandings before) {
        List<RequirementCheck> askings = AppliedPack.of(facts, today, guidelines).stream()
                .flatMap(seat -> seat.pack().requirements().stream()
                        .map(requirement -> RequirementCheck.of(facts, seat, requirement, today)))
                .toList();
        Map<StandingSubject, RuleInForce> rules =
                facts.unreadable() ? Map.of() : appliesFrom(before).decide(before.rules(), askings);
        for (RequirementCheck asking : askings) {
            judge(asking, rules.get(asking.subject()));
        }
        List<RuleInForce> changed = rules.values().stream()
                .filter(rule -> !before.rules().contains(rule))
                .toList();
        Map<UUID, UUID> teams = facts.teamsOn(today);
        WatchMark watch = teams.isEmpty() ? null : new WatchMark(Set.copyOf(teams.values()), notWatched());
        return new PersonEvaluation(judgements, changed, teams, teamOfAll(), watch, nextOn());
    }

    private AppliesFrom appliesFrom(PreviousStandings before) {
        EmployingOrganisation employer = facts.employer();
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
    private void judge(RequirementCheck asking, @Nullable RuleInForce rule) {
        Pack pack = asking.seat().pack();
        Standing standing = rule == null
                ? null
                : GuidelineEngine.evaluate(
                        asking.requirement(),
                        asking.person().appliesFrom(rule.appliesFrom()),
                        sessions,
                        today,
                        pack.holidays());
        WatchReason unknownBecause = standing == null ? WatchReason.EVENT_UNREADABLE : null;
        UUID team = asking.seat().post().teamOn(today);
        judgements.add(new RequirementVerdict(asking.subject(), team, pack.version(), standing, unknownBecause));
    }

    private @Nullable WatchReason notWatched() {
        if (judgements.isEmpty()) {
            boolean hasRole = facts.postsOn(today).stream().anyMatch(post -> post.roleOn(today) != null);
            return hasRole ? WatchReason.ROLE_WITHOUT_GUIDELINE : WatchReason.NO_ROLE;
        }
        if (facts.unreadable()) {
            return WatchReason.EVENT_UNREADABLE;
        }
        List<StandingState> asked = judgements.stream()
                .map(RequirementVerdict::standing)
                .filter(Objects::nonNull)
                .map(Standing::state)
                .filter(state -> state != StandingState.NOT_APPLICABLE)
                .toList();
        if (asked.isEmpty()) {
            return WatchReason.NOTHING_ASKED;
        }
        return asked.stream().allMatch(state -> state == StandingState.UNKNOWN) ? WatchReason.FACTS_MISSING : null;
    }

    private LocalDate nextOn() {
        LocalDate horizon = today.plusYears(YEARS_AHEAD);
        Stream<LocalDate> ofStandings = judgements.stream()
                .map(RequirementVerdict::standing)
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
            case EvaluationStep.SessionNeededBy(LocalDate by) -> Stream.of(by.plusDays(1));
            case WindowStep.AmountMissing(var _, LocalDate by, var _) -> Stream.of(by.plusDays(1));
            default -> Stream.empty();
        });
    }
}
