package org.supervisionwatch.alerts.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Cause;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.alert.Subject;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.mail.Snapshot.Late;
import org.supervisionwatch.alerts.mail.Snapshot.Lead;
import org.supervisionwatch.alerts.mail.Snapshot.Mode;
import org.supervisionwatch.alerts.mail.Snapshot.Organisation;
import org.supervisionwatch.alerts.mail.Snapshot.Person;
import org.supervisionwatch.alerts.mail.Snapshot.Team;
import org.supervisionwatch.alerts.mail.Snapshot.Told;

/** One organisation over some days, for tests that read like a story: things happen, a run says who is mailed about whom. */
final class Story {

    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, Late> late = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    private LocalDate today = LocalDate.of(2026, 4, 7);

    Story on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Story team(String name, Mode mode, String... leadEmails) {
        List<Lead> leads = new ArrayList<>();
        for (String email : leadEmails) {
            leads.add(new Lead(id(email), email, false));
        }
        teams.put(name, new Team(id(name), name, mode, leads));
        return this;
    }

    Story inPost(String person, String team) {
        people.put(person, new Person(id(person), person, List.of(id(team)), null, false));
        return this;
    }

    Story notWatched(String person, String team, String reason) {
        people.put(person, new Person(id(person), person, List.of(id(team)), reason, false));
        return this;
    }

    Story fallsBelow(String person, String team, String due) {
        inPost(person, team);
        late.put(person, lateness(person, team, due, null));
        return this;
    }

    Story recovers(String person, Cause cause) {
        Late before = late.get(person);
        late.put(person, lateness(person, teamOf(before), "2026-04-01", cause));
        return this;
    }

    Story movesTo(String person, String team) {
        Late before = late.get(person);
        inPost(person, team);
        late.put(
                person,
                new Late(
                        before.episode(),
                        id(team),
                        person,
                        before.personEmail(),
                        before.stillLate(),
                        before.details()));
        return this;
    }

    /** What a run says, as "address: person step" or "address: subject"; what it says counts as told from then on. */
    List<String> run() {
        List<String> said = new ArrayList<>();
        for (Letter letter : letters(null)) {
            for (Letter.Entry entry : letter.entries()) {
                said.add(letter.recipient() + ": " + entry.person() + " "
                        + entry.news().step().code());
                told.put(
                        letter.recipient() + entry.episodeId(),
                        new Told(letter.recipient(), entry.episodeId(), entry.news()));
            }
        }
        return said;
    }

    List<Letter> letters(@Nullable String onlyTeam) {
        Set<UUID> all = teams.values().stream().map(Team::id).collect(Collectors.toSet());
        return Letters.of(
                snapshot(), onlyTeam == null ? new Round(all, all, Set.of(), Set.of()) : Round.goingLive(id(onlyTeam)));
    }

    private Snapshot snapshot() {
        return new Snapshot(
                new Organisation(id("north"), "North", "clinical@north.example", "fallback@north.example"),
                today,
                List.copyOf(teams.values()),
                people.values().stream().collect(Collectors.toMap(Person::id, it -> it)),
                List.copyOf(late.values()),
                List.copyOf(told.values()));
    }

    private String teamOf(Late entry) {
        return teams.values().stream()
                .filter(team -> team.id().equals(entry.teamId()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private Late lateness(String person, String team, String due, @Nullable Cause cause) {
        Subject subject = Subject.lapse(id(person), id(person + " post"), "nhs-tt-pwp", "cm-weekly", null);
        Episode episode = new Episode(
                id(person + " episode"),
                subject,
                id(team),
                Rule.Strength.MUST,
                Level.BELOW,
                new Episode.Dates(
                        LocalDate.of(2026, 3, 30),
                        LocalDate.of(2026, 3, 20),
                        LocalDate.parse(due),
                        LocalDate.of(2026, 3, 30),
                        LocalDate.of(2026, 3, 30)),
                Episode.Restraint.NONE,
                cause == null ? null : new Episode.Ending(today, cause),
                0);
        return new Late(
                episode,
                id(team),
                person,
                person.toLowerCase(Locale.ROOT) + "@north.example",
                cause == null,
                details(due));
    }

    private static Snapshot.Details details(String due) {
        return new Snapshot.Details(
                "Case management (individual), every week",
                LocalDate.parse(due),
                List.of("Last session: Fri 20 Mar 2026", "Due: " + due, "Next booked: nothing booked"),
                List.of("pattern_assumed"),
                "Because.",
                "One session.",
                "PWP (draft)");
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
