package org.supervisionwatch.alerts.whatif.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackVersion;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.guideline.pack.PackReading;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.AppliedPack;
import org.supervisionwatch.alerts.standing.evaluation.AppliesFrom;
import org.supervisionwatch.alerts.standing.evaluation.PacksInForce;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.testing.APack;
import org.supervisionwatch.alerts.whatif.report.AnyPerson;
import org.supervisionwatch.alerts.whatif.report.WhatIfStory;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/**
 * A draft that is the pack in force changes nothing, whoever it is tried on: part-timers, leavers, people who moved, people with two posts,
 * under overlays and several versions, whatever was decided about them before.
 */
class EqualDraftTest {

    private static final int PEOPLE = 1_500;

    private static final List<PackCatalogue> SHELVES = List.of(
            PackCatalogue.shipped(),
            AnyCatalogue.overlaid(WhatIfStory.HERE, "nhs-tt-pwp", "{\"defaults\": {\"grace_days\": 0}}"),
            AnyCatalogue.overlaid(WhatIfStory.HERE, "nhs-tt-pwp", "{\"applies_to\": {\"scope\": \"person\"}}"),
            AnyCatalogue.holding(
                    ours("1", "2024-01-01", "14d"), ours("2", "2026-02-10", "7d"), ours("3", "2026-05-04", "21d")));

    /** The seed of whatever fails is in the message. */
    @Test
    void changesNothing() {
        int stretches = 0;
        int standings = 0;
        for (int seed = 0; seed < PEOPLE; seed++) {
            Trial trial = Trial.of(new Random(seed));

            ReplayComparison past = trial.past();
            List<GoLiveChange> turns = trial.live();

            assertThat(past)
                    .as("seed %d", seed)
                    .isEqualTo(new ReplayComparison(List.of(), List.of(), List.of(), past.both()));
            assertThat(turns).as("seed %d", seed).noneMatch(GoLiveChange::differs);
            stretches += past.both().size();
            standings += turns.size();
        }
        assertThat(stretches).isGreaterThan(PEOPLE);
        assertThat(standings).isGreaterThan(PEOPLE);
    }

    private record Trial(
            PersonFacts facts, List<RuleInForce> stored, ComparedCatalogues sides, WhatIfQuestion question) {

        static Trial of(Random random) {
            PackCatalogue shelf = pick(random, SHELVES);
            LocalDate to = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(120));
            WhatIfQuestion question = equal(random, shelf, to);
            PersonFacts facts = AnyPerson.under(question.draft(), random);
            List<RuleInForce> stored = decided(random, facts, shelf, to);
            return new Trial(facts, stored, ComparedCatalogues.of(shelf, WhatIfStory.HERE, question), question);
        }

        ReplayComparison past() {
            return PastComparison.of(facts, stored, sides, question);
        }

        List<GoLiveChange> live() {
            return GoLive.of(facts, stored, sides, question);
        }
    }

    private static String ours(String version, String from, String every) {
        return APack.of("ours", version, "keeper", LocalDate.parse(from)).replace("every: 7d", "every: " + every);
    }

    /** A pack as its organisation has it on the last day, perhaps under another name or, if it is the only version, of a day to come. */
    private static WhatIfQuestion equal(Random random, PackCatalogue shelf, LocalDate to) {
        List<String> ids = shelf.all().stream().map(Pack::id).distinct().toList();
        String id = random.nextBoolean() ? ids.getLast() : pick(random, ids);
        PackVersion edition = shelf.inForce(WhatIfStory.HERE, random.nextInt(3) == 0 ? "nhs-tt-pwp" : id, to)
                .orElseThrow();
        ObjectNode document = edition.document().deepCopy();
        if (random.nextInt(3) == 0) {
            document.put("version", "renamed");
        }
        if (random.nextInt(3) == 0 && !edition.pack().id().equals("ours")) {
            document.putObject("effective").put("from", "2027-01-01");
        }
        LocalDate from = to.minusDays(random.nextInt(364));
        LocalDate later = random.nextBoolean() ? to : to.plusDays(random.nextInt(300));
        boolean same =
                shelf.inForce(WhatIfStory.HERE, edition.pack().id(), later).equals(Optional.of(edition));
        return switch (new PackReader(shelf.calendars()).read(document, "")) {
            case PackReading.PackAccepted(Pack draft) ->
                new WhatIfQuestion(draft, document, from, to, same ? later : to);
            case PackReading.PackRefused(var faults) -> throw new AssertionError(faults);
        };
    }

    /** What evaluations on some days before would have stored; perhaps nothing yet, perhaps under a version that is lost. */
    private static List<RuleInForce> decided(Random random, PersonFacts facts, PackCatalogue shelf, LocalDate to) {
        PacksInForce guidelines = PacksInForce.of(WhatIfStory.HERE, shelf);
        List<RuleInForce> rules = new ArrayList<>();
        IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> to.minusDays(random.nextInt(200)))
                .sorted()
                .forEach(day -> {
                    List<RequirementCheck> askings = AppliedPack.of(facts, day, guidelines).stream()
                            .flatMap(seat -> seat.pack().requirements().stream()
                                    .map(requirement -> RequirementCheck.of(facts, seat, requirement, day)))
                            .toList();
                    var decided = new AppliesFrom(
                                    guidelines, facts.employer().monitoredFrom(), facts.sessions(), day, null)
                            .decide(List.copyOf(rules), askings);
                    rules.removeIf(rule -> decided.containsKey(rule.subject()));
                    rules.addAll(decided.values());
                });
        return random.nextInt(5) > 0
                ? rules
                : rules.stream()
                        .map(rule -> new RuleInForce(
                                rule.subject(), "lost", rule.asked(), rule.appliesFrom(), rule.decidedOn()))
                        .toList();
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
