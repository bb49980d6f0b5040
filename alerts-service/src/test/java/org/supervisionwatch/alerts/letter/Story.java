package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Cause;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.letter.Snapshot.Lead;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Organisation;
import org.supervisionwatch.alerts.letter.Snapshot.Person;
import org.supervisionwatch.alerts.letter.Snapshot.Team;
import org.supervisionwatch.alerts.letter.Supervision.Bond;
import org.supervisionwatch.alerts.letter.Supervision.Supervisor;
import org.supervisionwatch.alerts.schedule.Schedule;
import org.supervisionwatch.alerts.schedule.ScheduleReader;
import org.supervisionwatch.alerts.schedule.ScheduleReading;
import org.supervisionwatch.alerts.schedule.Timetable;

/** One organisation over some days, for tests that read like a story: things happen, a run says who is mailed about whom. */
final class Story {

    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, AMatter> matters = new LinkedHashMap<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final Map<String, List<Period>> absences = new HashMap<>();
    private final Sent sent = new Sent();
    private final Set<String> refused = new HashSet<>();
    private boolean initials;
    private LocalDate today = LocalDate.of(2026, 4, 7);

    Story on(String day) {
        LocalDate next = LocalDate.parse(day);
        if (!next.equals(today)) {
            sent.aDayBegins();
        }
        today = next;
        return this;
    }

    Story team(String name, Mode mode, String... leadEmails) {
        List<Lead> leads = new ArrayList<>();
        for (String email : leadEmails) {
            leads.add(new Lead(id(email), email, false, false));
        }
        return team(name, mode, leads, mode == Mode.LIVE ? today : null);
    }

    Story team(String name, Mode mode, List<Lead> leads, @Nullable LocalDate liveOn) {
        Team before = teams.get(name);
        Timetable timetable =
                before == null ? AMatter.timetable(Schedule.weekdaysAt(LocalTime.of(8, 0))) : before.timetable();
        teams.put(name, new Team(id(name), name, mode, leads, timetable, liveOn));
        return this;
    }

    Story goesLive(String name) {
        return team(name, Mode.LIVE, teams.get(name).leads(), today);
    }

    Story schedule(String name, String sentence) {
        Team team = teams.get(name);
        if (ScheduleReader.read(sentence) instanceof ScheduleReading.Read(Schedule schedule)) {
            teams.put(
                    name,
                    new Team(team.id(), name, team.mode(), team.leads(), AMatter.timetable(schedule), team.liveOn()));
        }
        return this;
    }

    Story inPost(String person, String team) {
        return notWatched(person, team, null);
    }

    Story notWatched(String person, String team, @Nullable String reason) {
        people.put(person, new Person(id(person), person, List.of(id(team)), reason, false));
        return this;
    }

    Story initials() {
        initials = true;
        return this;
    }

    Story refuses(String email) {
        refused.add(email);
        return this;
    }

    /** A must, which falls below three days after it is due. */
    Story fallsBelow(String person, String team, String due) {
        inPost(person, team);
        AMatter known = matters.get(person);
        if (known == null) {
            matters.put(person, AMatter.weekly(person, team, LocalDate.parse(due)));
        } else {
            known.cause = null;
            known.closedOn = null;
        }
        return this;
    }

    /** What comes round in more than a fortnight: it is told ahead. */
    Story dueSoon(String person, String team, String due) {
        inPost(person, team);
        matters.put(person, AMatter.monthly(person, team, LocalDate.parse(due)));
        return this;
    }

    Story notice(String person, String team, Kind kind, String due) {
        inPost(person, team);
        matters.put(person, AMatter.notice(person, team, kind, LocalDate.parse(due), today));
        return this;
    }

    /** Anything else happens to what is known of a person. */
    Story with(String person, Consumer<AMatter> change) {
        change.accept(matters.get(person));
        return this;
    }

    Story recovers(String person, Cause cause) {
        return with(person, matter -> {
            matter.cause = cause;
            matter.closedOn = today;
        });
    }

    Story movesTo(String person, String team) {
        inPost(person, team);
        return with(person, matter -> matter.team = team);
    }

    Story supervises(String supervisor, String... supervisees) {
        for (String each : supervisees) {
            bonds.add(new Bond(
                    id(each),
                    AMatter.TYPE,
                    new Supervisor(
                            id(supervisor).toString(), id(supervisor), supervisor, AMatter.email(supervisor), false)));
        }
        return this;
    }

    Story leaves(String supervisor) {
        bonds.replaceAll(bond -> bond.supervisor().name().equals(supervisor)
                ? new Bond(
                        bond.supervisee(),
                        bond.type(),
                        new Supervisor(id(supervisor).toString(), id(supervisor), supervisor, null, true))
                : bond);
        return this;
    }

    Story away(String supervisor, String from, @Nullable String to) {
        absences.computeIfAbsent(id(supervisor).toString(), _ -> new ArrayList<>())
                .add(new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
        return this;
    }

    /** What a run says, as "address: person step"; what it says counts as told from then on. */
    List<String> run() {
        return said(letters(null));
    }

    List<String> said(List<Letter> letters) {
        List<String> said = new ArrayList<>();
        for (Letter letter : letters) {
            letter.tells()
                    .forEach(tells -> said.add(letter.recipient() + ": " + tells.person() + " "
                            + tells.news().step().code()));
            if (letter.tells().isEmpty()) {
                said.add(letter.recipient() + ": " + letter.subject());
            }
            send(letter);
        }
        return said;
    }

    Story send(Letter letter) {
        sent.add(letter, today);
        return this;
    }

    Set<String> writtenToday() {
        return sent.writtenToday();
    }

    List<Letter> letters(@Nullable String goingLive) {
        Set<UUID> mailed = teams.values().stream()
                .filter(team -> team.timetable().mailsOn(today))
                .map(Team::id)
                .collect(Collectors.toSet());
        Round round = goingLive == null
                ? new Round(false, mailed, mailed, sent.writtenToday(), Set.of())
                : Round.goingLive(id(goingLive));
        return outcome(round).letters();
    }

    Letters.Outcome outcome(Round round) {
        return Letters.of(snapshot(), round, LinkMaker.NONE);
    }

    Snapshot snapshot() {
        return new Snapshot(
                new Organisation(
                        id("north"),
                        "north",
                        "North",
                        "clinical@north.example",
                        "manager@north.example",
                        "fallback@north.example",
                        initials),
                today,
                List.copyOf(teams.values()),
                people.values().stream().collect(Collectors.toMap(Person::id, it -> it)),
                Supervision.of(bonds, absences),
                matters.values().stream().map(AMatter::matter).toList(),
                sent.told(),
                sent.pictured(),
                refused);
    }

    static UUID id(String name) {
        return AMatter.id(name);
    }
}
