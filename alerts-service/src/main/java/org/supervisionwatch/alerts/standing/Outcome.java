package org.supervisionwatch.alerts.standing;

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
import org.supervisionwatch.alerts.facts.Employer;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.shelf.Shelf;
import org.supervisionwatch.chassis.sql.Columns;

/** What an evaluation of many people comes to, gathered in memory before anything is written. */
final class Outcome {

    private static final Logger LOG = Logger.getLogger(Outcome.class);

    final Changes changes = new Changes();
    final List<RuleInForce> rules = new ArrayList<>();
    final Columns watched = WatchStore.rows();
    final List<UUID> notInPost = new ArrayList<>();
    final List<UUID> gone = new ArrayList<>();
    final Map<UUID, @Nullable Instant> wakeAt = new HashMap<>();

    private final Shelf shelf;
    private final Instant now;

    Outcome(Shelf shelf, Instant now) {
        this.shelf = shelf;
        this.now = now;
    }

    /** Nothing is known of her, or not yet, or not any more. */
    void unknown(UUID person, List<StandingRow> stored, LocalDate today) {
        changes.forget(stored, new Changes.Moment(today, now));
        gone.add(person);
        wakeAt.put(person, null);
    }

    void known(PersonFacts facts, Before before) {
        Employer employer = facts.employer();
        LocalDate today = LocalDate.ofInstant(now, employer.zone());
        Changes.Moment moment = new Changes.Moment(today, now);
        Evaluation evaluation = evaluate(facts, before, today);
        rules.addAll(evaluation.rules());
        changes.compare(employer.id(), before.standings(), evaluation, moment);
        if (evaluation.watch() == null) {
            notInPost.add(facts.id());
        } else {
            WatchStore.row(watched, facts.id(), employer.id(), evaluation.watch(), moment);
        }
        wakeAt.put(facts.id(), evaluation.nextOn().atStartOfDay(employer.zone()).toInstant());
    }

    /** One person whose facts the engine cannot bear must not hold up the others: she is marked, and tried again tomorrow. */
    private Evaluation evaluate(PersonFacts facts, Before before, LocalDate today) {
        try {
            return Evaluator.evaluate(facts, before, today, shelf);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The evaluation of person %s failed", facts.id());
            List<Judgement> unknown = before.standings().stream()
                    .map(row -> new Judgement(
                            row.subject(),
                            row.teamId(),
                            row.summary().packVersion(),
                            null,
                            WatchReason.EVALUATION_FAILED))
                    .toList();
            Map<UUID, UUID> teams = facts.teamsOn(today);
            Watch watch = new Watch(Set.copyOf(teams.values()), WatchReason.EVALUATION_FAILED);
            return new Evaluation(unknown, List.of(), teams, null, watch, today.plusDays(1));
        }
    }
}
