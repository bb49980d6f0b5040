package org.supervisionwatch.alerts.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.alerts.roster.facts.SessionSpan;
import org.supervisionwatch.alerts.standing.evaluation.PreviousStandings;
import org.supervisionwatch.alerts.standing.evaluation.SessionNeeds;

/** Reads the facts of people as far as an evaluation can see: not the sessions of ten years, if those of the last months decide. */
@ApplicationScoped
class EvaluationFacts {

    private final PersonFactsReader reader;

    EvaluationFacts(PersonFactsReader reader) {
        this.reader = reader;
    }

    /** By person; those who are not known are left out. */
    Map<UUID, PersonFacts> loadWithoutSessions(Collection<UUID> people) {
        return reader.loadWithoutSessions(people);
    }

    /** Adds the sessions to the facts of people. */
    Map<UUID, PersonFacts> withSessions(
            Collection<PersonFacts> people, Map<UUID, PreviousStandings> before, PackCatalogue catalogue, Instant now) {
        Map<UUID, PersonFacts> known = new HashMap<>();
        people.forEach(person -> known.put(person.id(), person));
        Map<UUID, SessionNeeds> needs = new HashMap<>();
        Set<UUID> all = new HashSet<>();
        known.forEach((id, person) -> {
            try {
                needs.put(
                        id,
                        SessionNeeds.of(person, Objects.requireNonNull(before.get(id)), today(person, now), catalogue));
            } catch (RuntimeException failure) {
                // nor can the person be evaluated, which is where it is dealt with
                all.add(id);
            }
        });
        Map<UUID, PersonFacts> read = new HashMap<>(reader.withSessions(known, spans(needs)));
        all.addAll(needingOlder(read, needs, now));
        read.putAll(reader.withAllSessions(known, all));
        return read;
    }

    private static Map<UUID, SessionSpan> spans(Map<UUID, SessionNeeds> needs) {
        return needs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().span()));
    }

    /** Those of whom a session that was not read may be the latest that counts. */
    private Set<UUID> needingOlder(Map<UUID, PersonFacts> read, Map<UUID, SessionNeeds> needs, Instant now) {
        Map<CountingRule, Map<UUID, LocalDate>> unmet = new HashMap<>();
        needs.forEach((id, needed) -> {
            PersonFacts person = Objects.requireNonNull(read.get(id));
            needed.unmetBy(person.sessions(), today(person, now))
                    .forEach(counts -> unmet.computeIfAbsent(counts, _ -> new HashMap<>())
                            .put(id, needed.span().since()));
        });
        Set<UUID> older = new HashSet<>();
        unmet.forEach((counts, since) -> older.addAll(reader.attendedBefore(since, counts)));
        return older;
    }

    private static LocalDate today(PersonFacts person, Instant now) {
        return LocalDate.ofInstant(now, person.employer().zone());
    }
}
