package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.alerts.standing.evaluation.LastEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.PreviousStandings;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;

/** Works out where people stand and writes what has changed. To be called in a transaction that holds their wake-ups. */
@ApplicationScoped
public class StandingUpdater {

    private final PersonFactsReader facts;
    private final CatalogueCache packs;
    private final StandingStore store;
    private final RuleStore rules;
    private final WatchStore watches;
    private final WakeUpSchedule alarmClock;

    StandingUpdater(
            PersonFactsReader facts,
            CatalogueCache packs,
            StandingStore store,
            RuleStore rules,
            WatchStore watches,
            WakeUpSchedule alarmClock) {
        this.facts = facts;
        this.packs = packs;
        this.store = store;
        this.rules = rules;
        this.watches = watches;
        this.alarmClock = alarmClock;
    }

    /**
     * Evaluates in memory, after one load; each day is the organisation's.
     *
     * @param people whose wake-ups were taken before: whatever fact comes after the load wakes them again
     * @return what is news for others
     */
    public List<StandingChange> evaluate(List<UUID> people, Instant now) {
        Map<UUID, PersonFacts> known = facts.load(people);
        Map<UUID, List<StandingRow>> stored = store.of(people);
        Map<UUID, List<RuleInForce>> decided = rules.of(people);
        Map<UUID, LastEvaluation> seen = watches.of(people);
        EvaluationBatch outcome = new EvaluationBatch(packs.fresh(), now);
        for (UUID person : people) {
            List<StandingRow> rows = stored.getOrDefault(person, List.of());
            PersonFacts hers = known.get(person);
            if (hers == null) {
                outcome.unknown(person, rows, LocalDate.ofInstant(now, ZoneOffset.UTC));
            } else {
                outcome.known(
                        hers, new PreviousStandings(rows, decided.getOrDefault(person, List.of()), seen.get(person)));
            }
        }
        write(outcome);
        return outcome.changes.news();
    }

    private void write(EvaluationBatch outcome) {
        store.save(outcome.changes.rows());
        rules.save(outcome.rules);
        store.append(outcome.changes.history());
        watches.save(outcome.watched);
        watches.delete(outcome.notInPost);
        store.delete(outcome.gone);
        rules.delete(outcome.gone);
        watches.delete(outcome.gone);
        alarmClock.set(outcome.wakeAt);
    }
}
