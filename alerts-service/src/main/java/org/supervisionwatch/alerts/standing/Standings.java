package org.supervisionwatch.alerts.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.facts.Facts;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.shelf.Packs;

/** Works out where people stand and writes what has changed. To be called in a transaction that holds their wake-ups. */
@ApplicationScoped
public class Standings {

    private final Facts facts;
    private final Packs packs;
    private final StandingStore store;
    private final RuleStore rules;
    private final WatchStore watches;
    private final AlarmClock alarmClock;

    Standings(
            Facts facts, Packs packs, StandingStore store, RuleStore rules, WatchStore watches, AlarmClock alarmClock) {
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
        Map<UUID, Seen> seen = watches.of(people);
        Outcome outcome = new Outcome(packs.fresh(), now);
        for (UUID person : people) {
            List<StandingRow> rows = stored.getOrDefault(person, List.of());
            PersonFacts hers = known.get(person);
            if (hers == null) {
                outcome.unknown(person, rows, LocalDate.ofInstant(now, ZoneOffset.UTC));
            } else {
                outcome.known(hers, new Before(rows, decided.getOrDefault(person, List.of()), seen.get(person)));
            }
        }
        write(outcome);
        return outcome.changes.news();
    }

    private void write(Outcome outcome) {
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
