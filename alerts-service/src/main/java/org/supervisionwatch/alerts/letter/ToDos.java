package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.alert.Rung;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.letter.Causes.Cause;
import org.supervisionwatch.alerts.letter.Letter.ToDo;
import org.supervisionwatch.alerts.letter.Pile.Told;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Team;
import org.supervisionwatch.alerts.letter.Supervision.Supervisor;

/** What to do, by when, and whom to ring. Pure. */
final class ToDos {

    private static final int NAMED = 3;

    private final Snapshot snapshot;
    private final Naming naming;

    ToDos(Snapshot snapshot, Naming naming) {
        this.snapshot = snapshot;
        this.naming = naming;
    }

    List<ToDo> of(Told told, String recipient) {
        Matter matter = told.matter();
        List<ToDo> all = new ArrayList<>();
        all.add(new ToDo("What to do", what(matter)));
        if (!matter.episode().isFinal()) {
            all.add(new ToDo("By when", byWhen(matter, told.team())));
        }
        all.add(new ToDo("Whom to ring", whom(matter, recipient)));
        new Causes(snapshot)
                .cause(matter)
                .filter(Cause.Away.class::isInstance)
                .map(Cause.Away.class::cast)
                .ifPresent(away -> all.add(new ToDo(
                        "Who has room",
                        room(
                                away.supervisor(),
                                matter.details().types(),
                                Set.of(matter.who().id()),
                                due(List.of(told))))));
        return all;
    }

    List<ToDo> ofShared(Cause cause, List<Told> told, Set<UUID> people) {
        List<ToDo> all = new ArrayList<>();
        Set<String> types = told.stream()
                .flatMap(one -> one.matter().details().types().stream())
                .collect(Collectors.toSet());
        switch (cause) {
            case Cause.Away(var supervisor, Period _) -> {
                all.add(new ToDo("What to do", "Find somebody who stands in, or hold the sessions before."));
                all.add(new ToDo("Who has room", room(supervisor, types, people, due(told))));
            }
            case Cause.Cancelled _ -> all.add(new ToDo("What to do", "Book new dates for these people."));
        }
        all.add(new ToDo("By when", byWhen(told)));
        return all;
    }

    private String byWhen(List<Told> told) {
        List<LocalDate> due = due(told);
        Optional<LocalDate> next =
                due.stream().filter(day -> !day.isBefore(snapshot.today())).findFirst();
        boolean late = due.isEmpty() || due.getFirst().isBefore(snapshot.today());
        return late
                ? "As soon as possible"
                        + next.map(day -> "; the next is due on " + Wording.day(day))
                                .orElse("")
                : Wording.day(due.getFirst()) + ", when the first is due";
    }

    /** When these are due, the earliest first. */
    private static List<LocalDate> due(List<Told> told) {
        return told.stream()
                .map(one -> one.matter().episode().dates().due())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static String what(Matter matter) {
        Episode episode = matter.episode();
        return switch (episode.subject().kind()) {
            case LAPSE ->
                episode.restraint().unrecorded()
                        ? "Ask whether it was held, and have it recorded. If it was not: "
                                + matter.details().fix()
                        : matter.details().fix();
            case NEEDS_COVER -> "Find somebody who stands in, or hold the session before.";
            case REBOOK -> "Give the cancelled session a new date.";
            case SLOT_CLASH -> "Move the series to a day that is worked.";
            case MISSED_AGAIN -> "Speak with both, and book the next session.";
        };
    }

    private String byWhen(Matter matter, Team team) {
        Episode episode = matter.episode();
        LocalDate due = episode.dates().due();
        LocalDate below = episode.dates().belowFrom();
        if (episode.level().alerts()) {
            return next(matter, team)
                    .map(rung -> "Before " + Wording.day(Recipients.dueOn(rung, matter, team)) + ": then it goes to "
                            + Wording.audience(rung.audience()))
                    .orElse("As soon as possible");
        }
        if (episode.level() == Level.OVERDUE && below != null && below.isAfter(snapshot.today())) {
            return "Before " + Wording.day(below) + ": from then on it is below the guideline";
        }
        return due == null || due.isBefore(snapshot.today()) ? "As soon as possible" : Wording.day(due);
    }

    /** The next step up that is still to come. */
    private Optional<Rung> next(Matter matter, Team team) {
        return matter.rungs().stream()
                .filter(rung -> rung.level() == Level.ESCALATED)
                .filter(rung -> Recipients.dueOn(rung, matter, team).isAfter(snapshot.today()))
                .findFirst();
    }

    private String whom(Matter matter, String recipient) {
        List<Supervisor> hers =
                snapshot.supervision().of(matter.who().id(), matter.details().types());
        if (hers.isEmpty()) {
            return "Nobody is named as supervisor in the roster: name one";
        }
        if (matter.episode().subject().kind() == Kind.NEEDS_COVER
                && hers.size() == 1
                && !hers.getFirst().left()) {
            return naming.of(matter.who().name()) + ", and whoever stands in";
        }
        String all = hers.stream().map(one -> whom(one, matter, recipient)).collect(Collectors.joining("; "));
        return hers.stream().allMatch(Supervisor::left) ? all + ": name another" : all;
    }

    private String whom(Supervisor one, Matter matter, String recipient) {
        String email = one.email();
        if (email != null && new Addressee(email, null).email().equals(recipient)) {
            return naming.of(matter.who().name()) + ": you are the supervisor";
        }
        return one.name() + ", the supervisor" + away(one);
    }

    private String away(Supervisor one) {
        if (one.left()) {
            return ", who has left";
        }
        return snapshot.supervision()
                .awayOn(one, snapshot.today())
                .map(away -> ", who is away" + Wording.until(away.to()))
                .orElse("");
    }

    /** Who is at work today and on the days still to come on which it is due. */
    private String room(Supervisor insteadOf, Set<String> types, Set<UUID> people, List<LocalDate> due) {
        Set<LocalDate> days = Stream.concat(Stream.of(snapshot.today()), due.stream())
                .filter(day -> !day.isBefore(snapshot.today()))
                .collect(Collectors.toSet());
        List<String> found = snapshot.supervision().withRoom(types, insteadOf, people, days, NAMED).stream()
                .map(each -> each.supervisor().name() + " (" + people(each.people()) + ")")
                .toList();
        return found.isEmpty() ? "Nobody else supervises this here" : String.join(", ", found);
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }
}
