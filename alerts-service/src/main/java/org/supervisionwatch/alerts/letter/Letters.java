package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Rung;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Pictured;
import org.supervisionwatch.alerts.letter.Snapshot.Team;
import org.supervisionwatch.alerts.letter.Telling.Word;

/** Decides what a run says to whom: one letter for each address with news, over all the teams it hears of. Pure. */
public final class Letters {

    private final Snapshot snapshot;
    private final Round round;
    private final Recipients recipients;
    private final Map<String, Map<UUID, Snapshot.Told>> toldLast = new HashMap<>();
    private final Map<String, Pile> piles = new LinkedHashMap<>();
    private final Map<UUID, Quiet> quiet = new LinkedHashMap<>();

    private Letters(Snapshot snapshot, Round round) {
        this.snapshot = snapshot;
        this.round = round;
        this.recipients = new Recipients(snapshot);
        for (Snapshot.Told told : snapshot.told()) {
            toldLast.computeIfAbsent(told.recipient(), _ -> new HashMap<>()).put(told.episodeId(), told);
        }
    }

    /** Something that would be told if nothing restrained it. */
    public record Quiet(Episode episode, Telling.Reason reason) {}

    /** @param quiet one for each episode of which nobody is told, though a step is due */
    public record Outcome(List<Letter> letters, List<Quiet> quiet) {

        public Outcome {
            letters = List.copyOf(letters);
            quiet = List.copyOf(quiet);
        }
    }

    /** @param links where it can be said that a session happened */
    public static Outcome of(Snapshot snapshot, Round round, LinkMaker links) {
        return new Letters(snapshot, round).outcome(links);
    }

    /** Teams that are to be told but have nobody to tell, the organisation's fallback included. */
    public static List<Team> unheard(Snapshot snapshot) {
        Recipients recipients = new Recipients(snapshot);
        return snapshot.teams().stream()
                .filter(team -> team.mode() != Mode.OFF)
                .filter(team -> recipients.of(team).isEmpty())
                .toList();
    }

    private Outcome outcome(LinkMaker links) {
        for (Team team : snapshot.teams()) {
            recipients.of(team).forEach(one -> hear(one.email(), team));
        }
        for (Matter matter : snapshot.matters()) {
            snapshot.team(matter.teamId()).ifPresent(team -> look(matter, team));
        }
        Scribe scribe = new Scribe(snapshot, round, links, toldLast);
        List<Letter> letters = piles.values().stream()
                .filter(pile -> pile.worthALetter() && round.writesTo(pile.recipient(), pile.teams()))
                .map(scribe::letter)
                .toList();
        return new Outcome(letters, new ArrayList<>(quiet.values()));
    }

    private void hear(String recipient, Team team) {
        if (round.speaksOf(team.id(), recipient)) {
            pile(recipient).hear(team, !round.goingLive() && pictureDue(recipient, team));
        }
    }

    private void look(Matter matter, Team team) {
        Map<String, Optional<Rung>> concerned = recipients.concerned(matter, team);
        if (matter.signing().unanswered() && matter.episode().open() && team.mode() == Mode.LIVE) {
            recipients.of(team).stream()
                    .filter(one -> round.speaksOf(team.id(), one.email()))
                    .filter(one -> !concerned.containsKey(one.email()))
                    .forEach(one -> pile(one.email()).restsOnDraft(!concerned.isEmpty()));
        }
        concerned.forEach((recipient, call) -> {
            boolean hers = !round.goingLive()
                    || recipients.of(team).stream().anyMatch(one -> one.email().equals(recipient));
            if (hers && round.speaksOf(team.id(), recipient)) {
                say(matter, team, recipient, call.orElse(null));
            }
        });
    }

    private void say(Matter matter, Team team, String recipient, @Nullable Rung call) {
        Telling.Last last = Optional.ofNullable(toldLast.getOrDefault(recipient, Map.of())
                        .get(matter.episode().id()))
                .map(Snapshot.Told::last)
                .orElse(null);
        Telling.Situation situation = new Telling.Situation(
                matter.episode(),
                matter.stillLate(),
                matter.known(),
                call,
                last,
                last != null && remind(team, last.on()));
        switch (Telling.word(situation)) {
            case Word.Tell(var news) -> pile(recipient).tell(new Pile.Told(matter, team, news));
            case Word.Quiet(var reason) -> {
                pile(recipient).quiet(matter, reason);
                if (reason.restrains()) {
                    quiet.put(matter.episode().id(), new Quiet(matter.episode(), reason));
                }
            }
        }
    }

    private Pile pile(String recipient) {
        return piles.computeIfAbsent(recipient, Pile::new);
    }

    /** Whether what is open is to be told of again: a period of reminders has begun, and that was not shortly before. */
    private boolean remind(Team team, LocalDate toldOn) {
        LocalDate from = team.timetable().remindersFrom(snapshot.today());
        int half = (team.timetable().schedule().remindDays() + 1) / 2;
        return begun(team, from) && !toldOn.plusDays(half).isAfter(from);
    }

    private boolean begun(Team team, LocalDate from) {
        return !from.isAfter(snapshot.today())
                && (team.liveOn() == null || team.liveOn().isBefore(from));
    }

    private boolean pictureDue(String recipient, Team team) {
        LocalDate from = team.timetable().pictureFrom(snapshot.today());
        return begun(team, from)
                && snapshot.pictured().stream()
                        .filter(one -> one.recipient().equals(recipient)
                                && one.teamId().equals(team.id()))
                        .map(Pictured::on)
                        .allMatch(on -> on.isBefore(from));
    }
}
