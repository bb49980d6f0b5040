package org.supervisionwatch.alerts.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.shelf.Shelf;
import org.supervisionwatch.alerts.standing.Asking;
import org.supervisionwatch.alerts.standing.Guidelines;
import org.supervisionwatch.alerts.standing.RuleInForce;
import org.supervisionwatch.alerts.standing.Seat;
import org.supervisionwatch.alerts.standing.Subject;

/**
 * Walks one person through the past under one pack, from each day on which anything changes to the next, with the facts of today; of
 * sessions what was known on each day. Pure.
 */
final class Replay {

    private final PersonFacts facts;
    private final Shelf shelf;
    private final Guidelines guidelines;
    private final Verdicts verdicts;
    private final Held held;
    private final Stretches stretches = new Stretches();
    private final Map<Subject, Asking> asked = new LinkedHashMap<>();
    private final Map<Subject, Seen> seen = new HashMap<>();
    private LocalDate reseatOn = LocalDate.MIN;

    /** @param stored what was decided about the rules she is under */
    Replay(PersonFacts facts, List<RuleInForce> stored, Shelf shelf, Verdicts verdicts) {
        this.facts = facts;
        this.shelf = shelf;
        this.guidelines = Guidelines.of(facts.employer().id(), shelf);
        this.verdicts = verdicts;
        this.held = new Held(facts, stored, guidelines);
    }

    /** A standing, and from when on the rule was asked of her for it. */
    private record Seen(@Nullable LocalDate appliesFrom, Standing standing) {

        boolean holdsOn(LocalDate day, @Nullable LocalDate nowAppliesFrom) {
            return day.isBefore(standing.nextChange()) && Objects.equals(appliesFrom, nowAppliesFrom);
        }
    }

    /** The days on which she was below, within the question's time. */
    List<Stretch> through(WhatIf question) {
        LocalDate day = question.from().minusDays(1);
        while (!day.isAfter(question.to())) {
            day = step(day, question.draft().id());
        }
        return stretches.from(question.from());
    }

    /** @return the next day on which anything may differ */
    private LocalDate step(LocalDate day, String pack) {
        if (day.isBefore(reseatOn)) {
            asked.replaceAll((subject, asking) -> askedAgain(asking, day));
        } else {
            sit(day, pack);
        }
        held.on(day, List.copyOf(asked.values()));
        asked.values().forEach(asking -> look(asking, day));
        stretches.leave(asked.keySet(), day);
        return seen.values().stream().map(each -> each.standing().nextChange()).reduce(reseatOn, Replay::earlier);
    }

    /** Where she has another post, role, team or pack, everything is looked at anew. */
    private void sit(LocalDate day, String pack) {
        asked.clear();
        seen.clear();
        for (Seat seat : Seat.of(facts, day, guidelines)) {
            if (seat.pack().id().equals(pack)) {
                seat.pack().requirements().stream()
                        .map(requirement -> Asking.of(facts, seat, requirement, day))
                        .forEach(asking -> asked.put(asking.subject(), asking));
            }
        }
        reseatOn = Stream.concat(
                        facts.turnsAfter(day), shelf.turnsAfter(facts.employer().id(), day))
                .reduce(LocalDate.MAX, Replay::earlier);
    }

    /** A condition that turns shows in the standing. */
    private Asking askedAgain(Asking asking, LocalDate day) {
        Seen before = seen.get(asking.subject());
        return before != null && day.isBefore(before.standing().nextChange())
                ? asking
                : Asking.of(facts, asking.seat(), asking.requirement(), day);
    }

    private void look(Asking asking, LocalDate day) {
        LocalDate appliesFrom = held.appliesFrom(asking.subject());
        Seen before = seen.get(asking.subject());
        if (before != null && before.holdsOn(day, appliesFrom)) {
            return;
        }
        Standing standing = verdicts.of(asking, asking.person().appliesFrom(appliesFrom), day);
        seen.put(asking.subject(), new Seen(appliesFrom, standing));
        stretches.see(asking.subject(), asking.seat().post().teamOn(day), standing, day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
