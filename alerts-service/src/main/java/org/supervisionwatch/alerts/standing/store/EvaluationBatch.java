package org.supervisionwatch.alerts.standing.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.roster.facts.EmployingOrganisation;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.LastEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.PersonEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.PersonEvaluator;
import org.supervisionwatch.alerts.standing.evaluation.PreviousStandings;
import org.supervisionwatch.alerts.standing.evaluation.RequirementVerdict;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.WatchMark;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;
import org.supervisionwatch.alerts.standing.store.ToldStore.PersonFact;
import org.supervisionwatch.alerts.standing.store.WatchStore.WatchedPerson;

/** Collects in memory what the evaluation of many people has to write. */
final class EvaluationBatch {

    private static final Logger LOG = Logger.getLogger(EvaluationBatch.class);

    final EvaluationChanges changes = new EvaluationChanges();
    final List<RuleInForce> rules = new ArrayList<>();
    final List<WatchedPerson> watched = new ArrayList<>();
    final List<PersonFact> told = new ArrayList<>();
    final List<UUID> notInPost = new ArrayList<>();
    final List<UUID> gone = new ArrayList<>();
    final Map<UUID, @Nullable Instant> wakeAt = new HashMap<>();

    private final PackCatalogue catalogue;
    private final Instant now;

    EvaluationBatch(PackCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    /** Adds a person who is not known, not yet or no longer. */
    void unknown(UUID person, List<StandingRow> stored, LocalDate today) {
        changes.forget(stored, new EvaluationChanges.EvaluationMoment(today, now));
        gone.add(person);
        wakeAt.put(person, null);
    }

    /** Evaluates a person and adds the result. */
    void known(PersonFacts facts, PreviousStandings before) {
        EmployingOrganisation organisation = facts.employer();
        LocalDate today = LocalDate.ofInstant(now, organisation.zone());
        EvaluationChanges.EvaluationMoment moment = new EvaluationChanges.EvaluationMoment(today, now);
        PersonEvaluation evaluation = evaluate(facts, before, today, catalogue);
        evaluation.told().forEach(fact -> told.add(new PersonFact(facts.id(), fact)));
        rules.addAll(evaluation.rules());
        changes.compare(organisation.id(), before.standings(), evaluation, moment);
        if (evaluation.watch() == null) {
            notInPost.add(facts.id());
        } else {
            watched.add(new WatchedPerson(
                    facts.id(), organisation.id(), evaluation.watch(), new LastEvaluation(today, now)));
        }
        wakeAt.put(
                facts.id(),
                evaluation.nextOn().atStartOfDay(organisation.zone()).toInstant());
    }

    /** If the evaluation fails, the person is marked as unknown and evaluated again tomorrow, so that the others are not held up. */
    static PersonEvaluation evaluate(
            PersonFacts facts, PreviousStandings before, LocalDate today, PackCatalogue catalogue) {
        try {
            return PersonEvaluator.evaluate(facts, before, today, catalogue);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The evaluation of person %s failed", facts.id());
            List<RequirementVerdict> unknown = before.standings().stream()
                    .map(row -> new RequirementVerdict(
                            row.subject(),
                            row.teamId(),
                            row.summary().packVersion(),
                            null,
                            WatchReason.EVALUATION_FAILED))
                    .toList();
            Map<UUID, UUID> teams = facts.teamsOn(today);
            WatchMark watch = new WatchMark(Set.copyOf(teams.values()), WatchReason.EVALUATION_FAILED);
            return new PersonEvaluation(unknown, List.of(), List.of(), teams, watch, today.plusDays(1));
        }
    }
}
