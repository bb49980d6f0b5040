package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.alerts.standing.evaluation.LastEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.PreviousStandings;
import org.supervisionwatch.alerts.standing.evaluation.RequirementVerdict;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.evaluation.ToldFact;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;

/**
 * Works out again how the standings of a person came about, as of the day of their last evaluation. Where the result is another one than the
 * stored, the facts have changed since: then only the stored part of the working is shown, until the person is evaluated.
 */
@ApplicationScoped
public class WorkingReader {

    private final PersonFactsReader facts;
    private final CatalogueCache packs;
    private final StandingStore store;
    private final RuleStore rules;
    private final ToldStore told;
    private final WatchStore watches;

    WorkingReader(
            PersonFactsReader facts,
            CatalogueCache packs,
            StandingStore store,
            RuleStore rules,
            ToldStore told,
            WatchStore watches) {
        this.facts = facts;
        this.packs = packs;
        this.store = store;
        this.rules = rules;
        this.told = told;
        this.watches = watches;
    }

    /** @param facts null if nothing is known of the person */
    public record PersonWorking(
            Map<StandingSubject, StoredStanding> standings,
            @Nullable PersonFacts facts) {}

    /** The stored standings of a person with as much of their working as is known. */
    public PersonWorking of(UUID person) {
        List<UUID> only = List.of(person);
        List<StandingRow> rows = store.of(only).getOrDefault(person, List.of());
        PersonFacts known = facts.load(only).get(person);
        LastEvaluation last = watches.of(only).get(person);
        Map<StandingSubject, Standing> again = new HashMap<>();
        if (known != null && last != null) {
            List<RuleInForce> decided = rules.of(only).getOrDefault(person, List.of());
            List<ToldFact> everTold = told.of(only).getOrDefault(person, List.of());
            again = evaluate(known, new PreviousStandings(rows, decided, last, everTold), last.evaluatedOn());
        }
        Map<StandingSubject, StoredStanding> standings = new HashMap<>();
        for (StandingRow row : rows) {
            standings.put(row.subject(), withWorking(row, again.get(row.subject())));
        }
        return new PersonWorking(standings, known);
    }

    private Map<StandingSubject, Standing> evaluate(PersonFacts known, PreviousStandings before, LocalDate day) {
        Map<StandingSubject, Standing> again = new HashMap<>();
        for (RequirementVerdict verdict :
                EvaluationBatch.evaluate(known, before, day, packs.fresh()).verdicts()) {
            if (verdict.standing() != null) {
                again.put(verdict.subject(), verdict.standing());
            }
        }
        return again;
    }

    private static StoredStanding withWorking(StandingRow row, @Nullable Standing again) {
        return again != null && StandingWorking.stored(again).json().equals(row.json())
                ? StandingWorking.shown(again)
                : StoredStanding.read(row.json());
    }
}
