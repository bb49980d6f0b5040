package org.supervisionwatch.alerts.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.pack.Pack;
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
    private final Map<Subject, Seen> seen = new HashMap<>();
    private List<Seat> seats = List.of();
    private LocalDate reseatOn = LocalDate.MIN;

    /** @param stored what was decided about the rules she is under */
    Replay(PersonFacts facts, List<RuleInForce> stored, Shelf shelf, Verdicts verdicts) {
        this.facts = facts;
        this.shelf = shelf;
        this.guidelines = Guidelines.of(facts.employer().id(), shelf);
        this.verdicts = verdicts;
        this.held = new Held(facts, stored, guidelines);
    }

    /** The standing of a subject, and what it was worked out from. */
    private record Seen(Pack pack, Person person, Standing standing) {

        boolean holdsFor(Asking asking, Person now, LocalDate day) {
            return day.isBefore(standing.nextChange())
                    && pack.equals(asking.seat().pack())
                    && person.equals(now);
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
        sit(day, pack);
        List<Asking> askings = seats.stream()
                .flatMap(seat -> seat.pack().requirements().stream()
                        .map(requirement -> Asking.of(facts, seat, requirement, day)))
                .toList();
        held.on(day, askings);
        for (Asking asking : askings) {
            Standing standing = standing(asking, day);
            stretches.see(asking.subject(), asking.seat().post().teamOn(day), standing, day);
        }
        Set<Subject> asked = askings.stream().map(Asking::subject).collect(Collectors.toSet());
        stretches.leave(asked, day);
        seen.keySet().retainAll(asked);
        return seen.values().stream().map(each -> each.standing().nextChange()).reduce(reseatOn, Replay::earlier);
    }

    private void sit(LocalDate day, String pack) {
        if (day.isBefore(reseatOn)) {
            return;
        }
        seats = Seat.of(facts, day, guidelines).stream()
                .filter(seat -> seat.pack().id().equals(pack))
                .toList();
        reseatOn = Stream.concat(
                        facts.turnsAfter(day), shelf.turnsAfter(facts.employer().id(), day))
                .reduce(LocalDate.MAX, Replay::earlier);
    }

    private Standing standing(Asking asking, LocalDate day) {
        Person person = asking.person().appliesFrom(held.appliesFrom(asking.subject()));
        @Nullable Seen before = seen.get(asking.subject());
        if (before != null && before.holdsFor(asking, person, day)) {
            return before.standing();
        }
        Standing standing = verdicts.of(asking, person, day);
        seen.put(asking.subject(), new Seen(asking.seat().pack(), person, standing));
        return standing;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
