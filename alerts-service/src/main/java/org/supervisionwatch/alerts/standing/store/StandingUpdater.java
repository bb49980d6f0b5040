package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.LastEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.PreviousStandings;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact;

/** Evaluates people and writes what has changed. To be called in the transaction that has taken them from {@link WakeUpSchedule}. */
@ApplicationScoped
public class StandingUpdater {

    private static final int AT_A_TIME = 50;

    private final EvaluationFacts facts;
    private final CatalogueCache packs;
    private final StandingStore store;
    private final RuleStore rules;
    private final ToldStore told;
    private final WatchStore watches;
    private final WakeUpSchedule schedule;

    StandingUpdater(
            EvaluationFacts facts,
            CatalogueCache packs,
            StandingStore store,
            RuleStore rules,
            ToldStore told,
            WatchStore watches,
            WakeUpSchedule schedule) {
        this.facts = facts;
        this.packs = packs;
        this.store = store;
        this.rules = rules;
        this.told = told;
        this.watches = watches;
        this.schedule = schedule;
    }

    /**
     * Evaluates people in memory, after one load of their facts. Sessions are most of these, so they are read for some people at a time: what
     * outlives several collections of the heap costs more than the evaluation. Days are in the zone of each organisation.
     *
     * @param people taken from the schedule before; a fact that arrives after the load marks them again
     * @return the changes to announce
     */
    public List<StandingChange> evaluate(List<UUID> people, Instant now) {
        PackCatalogue catalogue = packs.fresh();
        Map<UUID, PreviousStandings> before = before(people);
        Map<UUID, PersonFacts> known = facts.loadWithoutSessions(people);
        EvaluationBatch batch = new EvaluationBatch(catalogue, now);
        before.forEach((person, stored) -> {
            if (!known.containsKey(person)) {
                batch.unknown(person, stored.standings(), LocalDate.ofInstant(now, ZoneOffset.UTC));
            }
        });
        known.values().stream()
                .gather(Gatherers.windowFixed(AT_A_TIME))
                .forEach(some -> facts.withSessions(some, before, catalogue, now)
                        .forEach((person, read) -> batch.known(read, Objects.requireNonNull(before.get(person)))));
        write(batch);
        return batch.changes.announced();
    }

    private Map<UUID, PreviousStandings> before(List<UUID> people) {
        Map<UUID, List<StandingRow>> stored = store.of(people);
        Map<UUID, List<RuleInForce>> decided = rules.of(people);
        Map<UUID, LastEvaluation> evaluated = watches.of(people);
        Map<UUID, List<ToldFact>> known = told.of(people);
        Map<UUID, PreviousStandings> before = new LinkedHashMap<>();
        for (UUID person : people) {
            before.put(
                    person,
                    new PreviousStandings(
                            stored.getOrDefault(person, List.of()),
                            decided.getOrDefault(person, List.of()),
                            evaluated.get(person),
                            known.getOrDefault(person, List.of())));
        }
        return before;
    }

    private void write(EvaluationBatch batch) {
        store.save(batch.changes.rows());
        rules.save(batch.rules);
        told.add(batch.told);
        store.append(batch.changes.history());
        watches.save(batch.watched);
        watches.delete(batch.notInPost);
        store.delete(batch.gone);
        rules.delete(batch.gone);
        watches.delete(batch.gone);
        told.delete(batch.gone);
        schedule.set(batch.wakeAt);
    }
}
