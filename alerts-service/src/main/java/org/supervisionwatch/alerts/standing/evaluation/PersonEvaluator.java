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
import org.supervisionwatch.alerts.roster.facts.PersonFacts;

/** Evaluates a person's facts against each requirement of the packs that apply to them, post by post or for all posts together. */
public final class PersonEvaluator {

    /** How far the engine looks ahead. */
    private static final int YEARS_AHEAD = 2;

    private final PackCatalogue catalogue;
    private final PacksInForce packs;
    private final LocalDate today;
    private final PersonFacts facts;
    private final List<Session> sessions;
    private final List<RequirementVerdict> verdicts = new ArrayList<>();

    private PersonEvaluator(PackCatalogue catalogue, LocalDate today, PersonFacts facts) {
        this.catalogue = catalogue;
        this.packs = PacksInForce.of(facts.employer().id(), catalogue);
        this.today = today;
        this.facts = facts;
        this.sessions = facts.sessionsToRelyOn(today);
    }

    /**
     * @param before what is stored about the person
     * @param today in the organisation's zone
     */
    public static PersonEvaluation evaluate(
            PersonFacts facts, PreviousStandings before, LocalDate today, PackCatalogue catalogue) {
        return new PersonEvaluator(catalogue, today, facts).evaluation(before);
    }

    private PersonEvaluation evaluation(PreviousStandings before) {
        List<RequirementCheck> checks = AppliedPack.of(facts, today, packs).stream()
                .flatMap(applied -> RequirementCheck.allOf(facts, applied, today))
                .toList();
        boolean doubted = facts.doubt() != null;
        List<ToldFact> news = doubted ? List.of() : FactNews.of(facts, before.told(), today, packs);
        List<RuleInForce> rules =
                doubted ? before.rules() : appliesFrom(before, news).decide(before.rules(), checks);
        Map<StandingSubject, RuleInForce> asked = AppliesFrom.asked(rules);
        for (RequirementCheck check : checks) {
            evaluate(check, asked.get(check.subject()));
        }
        List<RuleInForce> changed =
                rules.stream().filter(rule -> !before.rules().contains(rule)).toList();
        Map<UUID, UUID> teams = teams(checks);
        WatchMark watch = teams.isEmpty() ? null : new WatchMark(Set.copyOf(teams.values()), notWatched());
        return new PersonEvaluation(verdicts, changed, news, teams, watch, nextOn());
    }

    /** Between two periods that are one post somebody is still in the team of the first. */
    private Map<UUID, UUID> teams(List<RequirementCheck> checks) {
        Map<UUID, UUID> teams = facts.teamsOn(today);
        if (teams.isEmpty()) {
            checks.stream()
                    .map(RequirementCheck::appliedPack)
                    .forEach(applied -> teams.put(applied.period().assignmentId(), applied.teamId()));
        }
        return teams;
    }

    private AppliesFrom appliesFrom(PreviousStandings before, List<ToldFact> news) {
        return new AppliesFrom(packs, facts.employer().monitoredFrom(), facts.sessions(), today, before.known(news));
    }

    /** @param rule null if the requirement is not asked today, or the facts are not relied on */
    private void evaluate(RequirementCheck check, @Nullable RuleInForce rule) {
        Pack pack = check.appliedPack().pack();
        Standing standing = facts.doubt() != null
                ? null
                : GuidelineEngine.evaluate(
                        check.requirement(),
                        check.person().appliesFrom(rule == null ? null : rule.appliesFrom()),
                        sessions,
                        today,
                        pack.holidays());
        WatchReason unknownBecause = standing == null ? doubted() : null;
        verdicts.add(new RequirementVerdict(
                check.subject(), check.appliedPack().teamId(), pack.version(), standing, unknownBecause));
    }

    private @Nullable WatchReason notWatched() {
        if (verdicts.isEmpty()) {
            boolean hasRole = facts.periodsOn(today).stream().anyMatch(period -> period.role() != null);
            return hasRole ? WatchReason.ROLE_WITHOUT_GUIDELINE : WatchReason.NO_ROLE;
        }
        if (facts.doubt() != null) {
            return doubted();
        }
        List<StandingState> applicable = verdicts.stream()
                .map(RequirementVerdict::standing)
                .filter(Objects::nonNull)
                .map(Standing::state)
                .filter(state -> state != StandingState.NOT_APPLICABLE)
                .toList();
        if (applicable.isEmpty()) {
            return WatchReason.NOTHING_ASKED;
        }
        return applicable.stream().allMatch(state -> state == StandingState.UNKNOWN) ? WatchReason.FACTS_MISSING : null;
    }

    private @Nullable WatchReason doubted() {
        return facts.doubt() == null ? null : WatchReason.of(facts.doubt());
    }

    private LocalDate nextOn() {
        LocalDate horizon = today.plusYears(YEARS_AHEAD);
        Stream<LocalDate> ofStandings = verdicts.stream()
                .map(RequirementVerdict::standing)
                .filter(Objects::nonNull)
                .flatMap(standing -> Stream.concat(Stream.of(standing.nextChange()), afterSessionNeeded(standing)));
        return Stream.of(ofStandings, catalogue.turnsAfter(facts.employer().id(), today), facts.turnsAfter(today))
                .flatMap(days -> days)
                .filter(day -> day.isAfter(today) && day.isBefore(horizon))
                .min(LocalDate::compareTo)
                .orElse(horizon);
    }

    /** The working names a day by which a session is needed; after that day it names another one. */
    private static Stream<LocalDate> afterSessionNeeded(Standing standing) {
        return standing.working().stream().flatMap(step -> switch (step) {
            case EvaluationStep.SessionNeededBy(LocalDate by) -> Stream.of(by.plusDays(1));
            case WindowStep.AmountMissing missing -> Stream.of(missing.by().plusDays(1));
            default -> Stream.empty();
        });
    }
}
