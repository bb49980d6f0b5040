package org.supervisionwatch.alerts.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.facts.Somebody;
import org.supervisionwatch.alerts.guideline.Form;
import org.supervisionwatch.alerts.guideline.Mode;
import org.supervisionwatch.alerts.guideline.Segment;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.pack.PackReader;
import org.supervisionwatch.alerts.pack.PackReading;
import org.supervisionwatch.alerts.shelf.Shelf;
import org.supervisionwatch.alerts.shelf.Shelves;
import org.supervisionwatch.alerts.standing.RuleInForce;
import org.supervisionwatch.alerts.testing.APack;

/** A keeper in March 2026, full-time unless told otherwise, and the weekly rule she is under: four days of grace, first within seven. */
final class Story {

    static final UUID KEEPER = Somebody.PERSON;
    static final UUID HERE = new UUID(0, 1);
    static final UUID NORTH = new UUID(0, 2);
    static final UUID SOUTH = new UUID(0, 3);
    static final UUID POST = new UUID(0, 4);
    static final LocalDate START = LocalDate.parse("2024-01-08");
    static final LocalDate MONITORED = LocalDate.parse("2025-11-24");

    private static final DayOfWeek[] WEEKDAYS = {
        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
    };

    private final Somebody keeper = Somebody.employedBy(HERE, MONITORED);
    private LocalDate from = day("03-01");
    private LocalDate to = day("03-31");
    private LocalDate liveOn = day("03-31");
    private Shelf shelf = Shelves.holding(weekly());
    private List<RuleInForce> stored = List.of();

    /** Every seven days, in force since 2025. */
    static String weekly() {
        return APack.of("ours", "1", "keeper", LocalDate.parse("2025-01-01"));
    }

    /** The same every so often, under a version of its own. */
    static String every(String interval) {
        return draft("every: 7d", "every: " + interval);
    }

    static String draft(String words, String others) {
        return weekly().replace("version: \"1\"", "version: \"2\"").replace(words, others);
    }

    /** Of 2026, such as {@code 03-31}. */
    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    static Story ofKeeper() {
        return of(her -> her.in(POST, "keeper", NORTH, START, null));
    }

    /** In another post than the usual one. */
    static Story of(Consumer<Somebody> told) {
        Story story = new Story();
        told.accept(story.keeper);
        return story.working(WEEKDAYS);
    }

    Story working(DayOfWeek... days) {
        keeper.working(LocalDate.EPOCH, days);
        return this;
    }

    /** Case management of an hour, recorded on the day. */
    Story held(String... days) {
        List.of(days).forEach(each -> recorded(each, each, 60));
        return this;
    }

    Story recorded(String on, String recordedOn, int minutes) {
        keeper.had(new Session(
                null,
                day(on),
                Session.Status.HELD,
                Form.INDIVIDUAL,
                Mode.IN_PERSON,
                List.of(new Segment("case_management", minutes)),
                1,
                null,
                Set.of(),
                null,
                day(recordedOn),
                null,
                null));
        return this;
    }

    Story under(Shelf packs) {
        shelf = packs;
        return this;
    }

    Story from(String first) {
        from = day(first);
        return this;
    }

    Story liveOn(String first) {
        liveOn = day(first);
        return this;
    }

    Story decided(RuleInForce... rules) {
        stored = List.of(rules);
        return this;
    }

    /** When she was below under the packs in force. */
    List<Stretch> lately() {
        PersonFacts facts = keeper.facts();
        return new Replay(facts, stored, shelf, new Verdicts(facts)).through(question(weekly()));
    }

    /** What the draft makes of the past. */
    Comparison past(String draft) {
        WhatIf question = question(draft);
        return Past.of(keeper.facts(), stored, Sides.of(shelf, HERE, question), question);
    }

    /** What going live does to her one requirement. */
    Turn live(String draft) {
        WhatIf question = question(draft);
        List<Turn> turns = GoLive.of(keeper.facts(), stored, Sides.of(shelf, HERE, question), question);
        assertThat(turns).hasSize(1);
        return turns.getFirst();
    }

    private WhatIf question(String draft) {
        ObjectNode document = Shelves.document(draft);
        return switch (new PackReader(shelf.calendars()).read(document, "")) {
            case PackReading.Accepted(Pack pack) -> new WhatIf(pack, document, from, to, liveOn);
            case PackReading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }
}
