package org.supervisionwatch.alerts.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.mail.Snapshot.Late;
import org.supervisionwatch.alerts.mail.Snapshot.Mode;
import org.supervisionwatch.alerts.mail.Snapshot.Team;

/** Decides what a run says to whom: one letter for each address with news, over all the teams it hears of. Pure. */
public final class Letters {

    /** What is overdue longest comes first, windows after it: they have no due date. */
    private static final Comparator<Told> WORST_FIRST = Comparator.comparing((Told told) ->
                    Optional.ofNullable(told.late().details().due()).orElse(LocalDate.MAX))
            .thenComparing(told -> told.late().personName());

    private final Snapshot snapshot;
    private final Round round;
    private final Map<UUID, Team> teams = new LinkedHashMap<>();
    private final Map<String, Map<UUID, Telling.News>> toldLast = new HashMap<>();

    private Letters(Snapshot snapshot, Round round) {
        this.snapshot = snapshot;
        this.round = round;
        snapshot.teams().forEach(team -> teams.put(team.id(), team));
        for (Snapshot.Told told : snapshot.told()) {
            toldLast.computeIfAbsent(told.recipient(), _ -> new HashMap<>()).put(told.episodeId(), told.news());
        }
    }

    private record Told(Late late, Team team, Telling.News news) {}

    public static List<Letter> of(Snapshot snapshot, Round round) {
        return new Letters(snapshot, round).letters();
    }

    /** Teams that are to be told but have nobody to tell, the organisation's fallback included. */
    public static List<Team> unheard(Snapshot snapshot) {
        return snapshot.teams().stream()
                .filter(team -> team.mode() != Mode.OFF)
                .filter(team -> Recipients.of(team, snapshot.organisation()).isEmpty())
                .toList();
    }

    private List<Letter> letters() {
        Map<String, List<Told>> news = new LinkedHashMap<>();
        for (Late late : snapshot.episodes()) {
            Team team = late.teamId() == null ? null : teams.get(late.teamId());
            if (team == null) {
                continue;
            }
            List<Addressee> ofTeam = Recipients.of(team, snapshot.organisation());
            for (Addressee one : Recipients.about(late, ofTeam, snapshot.organisation())) {
                if (!round.speaksOf(team.id(), one.email())) {
                    continue;
                }
                Telling.News last = toldLast.getOrDefault(one.email(), Map.of())
                        .get(late.episode().id());
                Telling.news(late.episode(), late.stillLate(), last)
                        .ifPresent(step -> news.computeIfAbsent(one.email(), _ -> new ArrayList<>())
                                .add(new Told(late, team, step)));
            }
        }
        return news.entrySet().stream()
                .filter(one -> round.writesTo(one.getKey(), teamsOf(one.getKey(), one.getValue())))
                .map(one -> letter(one.getKey(), one.getValue()))
                .toList();
    }

    private Set<UUID> teamsOf(String recipient, List<Told> told) {
        Set<UUID> ids = told.stream().map(one -> one.team().id()).collect(Collectors.toSet());
        teams.values().stream().filter(team -> hears(recipient, team)).forEach(team -> ids.add(team.id()));
        return ids;
    }

    private Letter letter(String recipient, List<Told> told) {
        List<Letter.Entry> below = entries(told, Telling.Step.BELOW);
        List<Letter.Entry> recovered = entries(told, Telling.Step.RECOVERED);
        boolean rehearsal = told.stream().allMatch(one -> one.team().mode() == Mode.REHEARSAL);
        String heading = Headings.of(below.size(), recovered.size(), teamNames(told));
        List<Team> hers = heardOf(recipient);
        Coverage coverage = Coverage.of(snapshot, hers);
        return new Letter(
                recipient,
                (rehearsal ? "[Rehearsal] " : "") + heading,
                heading,
                Wording.day(snapshot.today()),
                snapshot.organisation().name(),
                rehearsal,
                below,
                recovered,
                hers.isEmpty() ? null : coverage.line(),
                coverage.notWatched(),
                told.stream()
                        .map(one -> one.late().details().guideline())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<Team> heardOf(String recipient) {
        return teams.values().stream()
                .filter(team -> hears(recipient, team) && round.speaksOf(team.id(), recipient))
                .toList();
    }

    private boolean hears(String recipient, Team team) {
        return Recipients.of(team, snapshot.organisation()).stream()
                .anyMatch(one -> one.email().equals(recipient));
    }

    private static Set<String> teamNames(List<Told> told) {
        return told.stream().map(one -> one.team().name()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Letter.Entry> entries(List<Told> told, Telling.Step step) {
        return told.stream()
                .filter(one -> one.news().step() == step)
                .sorted(WORST_FIRST)
                .map(this::entry)
                .toList();
    }

    private Letter.Entry entry(Told told) {
        Late late = told.late();
        Snapshot.Details details = late.details();
        LocalDate closedOn = late.episode().closedOn();
        return new Letter.Entry(
                late.episode().id(),
                told.news(),
                late.personName(),
                Wording.team(told.team().name()) + (told.team().mode() == Mode.REHEARSAL ? " (rehearsal)" : ""),
                details.requirement(),
                closedOn == null
                        ? Wording.late(details.due(), snapshot.today())
                        : Wording.recovered(late.episode().cause(), closedOn),
                details.figures(),
                details.flags().stream().map(Wording::note).toList(),
                details.fix(),
                details.why());
    }
}
