package org.supervisionwatch.alerts.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.Somebody;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.testing.APack;
import org.supervisionwatch.alerts.whatif.replay.BelowPeriod;
import org.supervisionwatch.alerts.whatif.replay.CachingEvaluator;
import org.supervisionwatch.alerts.whatif.replay.ComparedCatalogues;
import org.supervisionwatch.alerts.whatif.replay.GoLive;
import org.supervisionwatch.alerts.whatif.replay.GoLiveChange;
import org.supervisionwatch.alerts.whatif.replay.PersonReplay;
import org.supervisionwatch.alerts.whatif.replay.ReplayComparison;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;
import org.supervisionwatch.chassis.problem.Faults;

/** A story about a full-time keeper in March 2026 under a weekly rule with four days of grace and the first session within seven days. */
public final class WhatIfStory {

    public static final UUID KEEPER = Somebody.PERSON;
    public static final UUID HERE = new UUID(0, 1);
    public static final UUID NORTH = new UUID(0, 2);
    public static final UUID SOUTH = new UUID(0, 3);
    public static final UUID POST = new UUID(0, 4);
    public static final LocalDate START = LocalDate.parse("2024-01-08");
    public static final LocalDate MONITORED = LocalDate.parse("2025-11-24");

    private static final DayOfWeek[] WEEKDAYS = {
        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
    };

    private final Somebody keeper = Somebody.employedBy(HERE, MONITORED);
    private LocalDate from = day("03-01");
    private LocalDate to = day("03-31");
    private LocalDate liveOn = day("03-31");
    private PackCatalogue catalogue = AnyCatalogue.holding(weekly());
    private List<RuleInForce> stored = List.of();

    /** Every seven days, in force since 2025. */
    public static String weekly() {
        return APack.of("ours", "1", "keeper", LocalDate.parse("2025-01-01"));
    }

    /** The same rule with another interval, as another version. */
    public static String every(String interval) {
        return draft("every: 7d", "every: " + interval);
    }

    public static String draft(String words, String others) {
        return weekly().replace("version: \"1\"", "version: \"2\"").replace(words, others);
    }

    /** Of 2026, such as {@code 03-31}. */
    public static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    public static WhatIfStory ofKeeper() {
        return of(person -> person.in(POST, "keeper", NORTH, START, null));
    }

    /** A story whose person is set up by the caller. */
    public static WhatIfStory of(Consumer<Somebody> setUp) {
        WhatIfStory story = new WhatIfStory();
        setUp.accept(story.keeper);
        return story.working(WEEKDAYS);
    }

    public WhatIfStory working(DayOfWeek... days) {
        keeper.working(LocalDate.EPOCH, days);
        return this;
    }

    /** Case management of an hour, recorded on the day. */
    public WhatIfStory held(String... days) {
        List.of(days).forEach(each -> recorded(each, each, 60));
        return this;
    }

    public WhatIfStory recorded(String on, String recordedOn, int minutes) {
        keeper.had(new Session(
                null,
                day(on),
                Session.SessionStatus.HELD,
                SessionFormat.INDIVIDUAL,
                SessionMode.IN_PERSON,
                List.of(new SessionSegment("case_management", minutes)),
                1,
                null,
                Set.of(),
                null,
                day(recordedOn),
                null,
                null));
        return this;
    }

    public WhatIfStory under(PackCatalogue packs) {
        catalogue = packs;
        return this;
    }

    public WhatIfStory from(String first) {
        from = day(first);
        return this;
    }

    public WhatIfStory liveOn(String first) {
        liveOn = day(first);
        return this;
    }

    public WhatIfStory decided(RuleInForce... rules) {
        stored = List.of(rules);
        return this;
    }

    /** The periods below guideline under the packs in force. */
    public List<BelowPeriod> periodsBelow() {
        PersonFacts facts = keeper.facts();
        return new PersonReplay(facts, stored, catalogue, new CachingEvaluator(facts)).through(question(weekly()));
    }

    /** The comparison of the past under the packs in force and under the draft. */
    public ReplayComparison past(String draft) {
        WhatIfQuestion question = question(draft);
        return ReplayComparison.of(keeper.facts(), stored, ComparedCatalogues.of(catalogue, HERE, question), question);
    }

    /** What going live changes for the only requirement. */
    public GoLiveChange live(String draft) {
        WhatIfQuestion question = question(draft);
        List<GoLiveChange> changes =
                GoLive.of(keeper.facts(), stored, ComparedCatalogues.of(catalogue, HERE, question), question);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private WhatIfQuestion question(String draft) {
        ObjectNode document = AnyCatalogue.document(draft);
        Pack pack = new PackReader(catalogue.calendars())
                .readDraft(document, "", new Faults())
                .orElseThrow();
        return new WhatIfQuestion(pack, document, from, to, liveOn);
    }
}
