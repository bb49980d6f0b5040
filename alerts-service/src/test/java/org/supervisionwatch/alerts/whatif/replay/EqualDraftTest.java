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
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.AppliedPack;
import org.supervisionwatch.alerts.standing.evaluation.AppliesFrom;
import org.supervisionwatch.alerts.standing.evaluation.PacksInForce;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.WhatWasKnown;
import org.supervisionwatch.alerts.testing.APack;
import org.supervisionwatch.alerts.whatif.report.AnyPerson;
import org.supervisionwatch.alerts.whatif.report.WhatIfStory;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;
import org.supervisionwatch.chassis.problem.Faults;

/**
 * A draft equal to the pack in force changes nothing for anybody: part-timers, leavers, people who moved, people with two posts, under
 * overlays and several versions, whatever was stored about them before.
 */
class EqualDraftTest {

    private static final int PEOPLE = 1_500;

    private static final List<PackCatalogue> CATALOGUES = List.of(
            PackCatalogue.shipped(),
            AnyCatalogue.overlaid(WhatIfStory.HERE, "nhs-tt-pwp", "{\"defaults\": {\"grace_days\": 0}}"),
            AnyCatalogue.overlaid(WhatIfStory.HERE, "nhs-tt-pwp", "{\"applies_to\": {\"scope\": \"person\"}}"),
            AnyCatalogue.holding(
                    ours("1", "2024-01-01", "14d"), ours("2", "2026-02-10", "7d"), ours("3", "2026-05-04", "21d")));

    /** The message of a failure contains the seed. */
    @Test
    void changesNothing() {
        int periods = 0;
        int standings = 0;
        for (int seed = 0; seed < PEOPLE; seed++) {
            Trial trial = Trial.of(new Random(seed));

            ReplayComparison past = trial.past();
            List<GoLiveChange> changes = trial.live();

            assertThat(past)
                    .as("seed %d", seed)
                    .isEqualTo(new ReplayComparison(List.of(), List.of(), List.of(), past.both()));
            assertThat(changes).as("seed %d", seed).noneMatch(GoLiveChange::differs);
            periods += past.both().size();
            standings += changes.size();
        }
        assertThat(periods).isGreaterThan(PEOPLE);
        assertThat(standings).isGreaterThan(PEOPLE);
    }

    private record Trial(
            PersonFacts facts, List<RuleInForce> stored, ComparedCatalogues catalogues, WhatIfQuestion question) {

        static Trial of(Random random) {
            PackCatalogue catalogue = pick(random, CATALOGUES);
            LocalDate to = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(120));
            WhatIfQuestion question = equal(random, catalogue, to);
            PersonFacts facts = AnyPerson.under(question.draft(), random);
            List<RuleInForce> stored = decided(random, facts, catalogue, to);
            return new Trial(facts, stored, ComparedCatalogues.of(catalogue, WhatIfStory.HERE, question), question);
        }

        ReplayComparison past() {
            return ReplayComparison.of(facts, stored, catalogues, question);
        }

        List<GoLiveChange> live() {
            return GoLive.of(facts, stored, catalogues, question);
        }
    }

    private static String ours(String version, String from, String every) {
        return APack.of("ours", version, "keeper", LocalDate.parse(from)).replace("every: 7d", "every: " + every);
    }

    /** The pack in force on the last day, possibly renamed or, if it is the only version, with a future start. */
    private static WhatIfQuestion equal(Random random, PackCatalogue catalogue, LocalDate to) {
        List<String> ids = catalogue.all().stream().map(Pack::id).distinct().toList();
        String id = random.nextBoolean() ? ids.getLast() : pick(random, ids);
        PackVersion packVersion = catalogue
                .inForce(WhatIfStory.HERE, random.nextInt(3) == 0 ? "nhs-tt-pwp" : id, to)
                .orElseThrow();
        ObjectNode document = packVersion.document().deepCopy();
        if (random.nextInt(3) == 0) {
            document.put("version", "renamed");
        }
        if (random.nextInt(3) == 0 && !packVersion.pack().id().equals("ours")) {
            document.putObject("effective").put("from", "2027-01-01");
        }
        LocalDate from = to.minusDays(random.nextInt(364));
        LocalDate later = random.nextBoolean() ? to : to.plusDays(random.nextInt(300));
        boolean same = catalogue
                .inForce(WhatIfStory.HERE, packVersion.pack().id(), later)
                .equals(Optional.of(packVersion));
        Pack draft = new PackReader(catalogue.calendars())
                .readDraft(document, "", new Faults())
                .orElseThrow();
        return new WhatIfQuestion(draft, document, from, to, same ? later : to);
    }

    /** What evaluations on some earlier days would have stored; possibly nothing, possibly under an unknown version. */
    private static List<RuleInForce> decided(Random random, PersonFacts facts, PackCatalogue catalogue, LocalDate to) {
        PacksInForce packsInForce = PacksInForce.of(WhatIfStory.HERE, catalogue);
        List<RuleInForce> rules = new ArrayList<>();
        IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> to.minusDays(random.nextInt(200)))
                .sorted()
                .forEach(day -> {
                    List<RuleInForce> decided = decidedOn(day, facts, packsInForce, List.copyOf(rules));
                    rules.clear();
                    rules.addAll(decided);
                });
        return random.nextInt(5) > 0
                ? rules
                : rules.stream().map(EqualDraftTest::ofLostVersion).toList();
    }

    private static List<RuleInForce> decidedOn(
            LocalDate day, PersonFacts facts, PacksInForce packsInForce, List<RuleInForce> before) {
        List<RequirementCheck> checks = AppliedPack.of(facts, day, packsInForce).stream()
                .flatMap(appliedPack -> RequirementCheck.allOf(facts, appliedPack, day))
                .toList();
        LocalDate monitoredFrom = facts.employer().monitoredFrom();
        return new AppliesFrom(packsInForce, monitoredFrom, facts.sessions(), day, WhatWasKnown.NOTHING)
                .decide(before, checks);
    }

    private static RuleInForce ofLostVersion(RuleInForce rule) {
        return new RuleInForce(
                rule.subject(), "lost", rule.since(), rule.asked(), rule.appliesFrom(), rule.decidedOn());
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
