package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Cause;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.letter.Snapshot.Lead;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Organisation;
import org.supervisionwatch.alerts.letter.Snapshot.Person;
import org.supervisionwatch.alerts.letter.Snapshot.Signing;
import org.supervisionwatch.alerts.letter.Snapshot.Team;
import org.supervisionwatch.alerts.letter.Snapshot.Told;
import org.supervisionwatch.alerts.letter.Supervision.Bond;
import org.supervisionwatch.alerts.letter.Supervision.Supervisor;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.schedule.Schedule;

/** An organisation by chance, in which people move and leave, teams are renamed and leads come and go. Some addresses are at home in others too. */
final class AnyTown {

    private static final int TEAMS = 3;
    private static final int PEOPLE = 8;

    private final String name;
    private final RandomGenerator random;
    private final List<String> addresses;
    private final Organisation organisation;
    private final Map<String, Team> teams = new HashMap<>();
    private final Map<String, String> teamOf = new HashMap<>();
    private final Map<String, AMatter> matters = new HashMap<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final Map<String, List<Period>> absences = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** @param addresses that leads, supervisors and those above have, here and elsewhere */
    AnyTown(String name, long seed, List<String> addresses) {
        this.name = name;
        this.random = new Random(seed);
        this.addresses = addresses;
        this.organisation =
                new Organisation(Story.id(name), name, name, maybe(), maybe(), maybe(), random.nextBoolean());
        for (int i = 0; i < TEAMS; i++) {
            change("team" + i, LocalDate.of(2026, 6, 1));
        }
        for (int i = 0; i < PEOPLE; i++) {
            teamOf.put(name + " person" + i, "team" + random.nextInt(TEAMS));
        }
    }

    /** Chance has its way: a little of everything. */
    void next(LocalDate day) {
        change("team" + random.nextInt(TEAMS), day);
        String person = name + " person" + random.nextInt(PEOPLE);
        switch (random.nextInt(6)) {
            case 0 -> teamOf.put(person, "team" + random.nextInt(TEAMS));
            case 1 -> leave(person, day);
            case 2 -> supervise(person, day);
            case 3 -> end(person, day);
            default -> open(person, day);
        }
        if (random.nextInt(4) == 0) {
            refused.add(pick());
        }
    }

    private void open(String person, LocalDate day) {
        String team = teamOf.get(person);
        if (team == null) {
            return;
        }
        AMatter matter =
                new AMatter(person, "thing" + random.nextInt(3), name + team, day.minusDays(random.nextInt(30)));
        matter.kind = Kind.values()[random.nextInt(Kind.values().length)];
        matter.level = matter.kind == Kind.LAPSE ? Level.values()[1 + random.nextInt(4)] : Level.NOTICE;
        matter.signing = new Signing(random.nextInt(4) == 0, random.nextBoolean() ? day : null);
        matter.unrecorded = random.nextInt(5) == 0;
        for (int i = 0; i < 3; i++) {
            matter.rung(Level.values()[i + 2], day.plusDays(random.nextInt(10) - 5L), audience(), audience());
        }
        matters.put(person, matter);
    }

    private Audience audience() {
        return Audience.values()[random.nextInt(Audience.values().length)];
    }

    private void end(String person, LocalDate day) {
        AMatter matter = matters.get(person);
        if (matter != null) {
            matter.cause = Cause.values()[random.nextInt(Cause.values().length)];
            matter.closedOn = day;
        }
    }

    private void leave(String person, LocalDate day) {
        teamOf.remove(person);
        AMatter matter = matters.get(person);
        if (matter != null) {
            matter.cause = Cause.LEFT;
            matter.closedOn = day;
        }
        bonds.removeIf(bond -> bond.supervisee().equals(Story.id(person)));
    }

    private void supervise(String person, LocalDate day) {
        bonds.removeIf(bond -> bond.supervisee().equals(Story.id(person)));
        String email = pick();
        String key = name + " " + email;
        bonds.add(new Bond(
                Story.id(person),
                AMatter.TYPE,
                new Supervisor(key, null, "Dr " + email, email, random.nextInt(5) == 0)));
        if (random.nextBoolean()) {
            absences.put(key, List.of(new Period(day, day.plusDays(random.nextInt(9)))));
        }
    }

    private void change(String team, LocalDate day) {
        List<Lead> leads = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            leads.add(new Lead(null, maybe(), random.nextBoolean(), random.nextInt(4) == 0));
        }
        teams.put(
                team,
                new Team(
                        Story.id(name + team),
                        "Team " + random.nextInt(100),
                        Mode.values()[random.nextInt(3)],
                        leads,
                        AMatter.timetable(Schedule.weekdaysAt(LocalTime.of(8, 0))),
                        random.nextBoolean() ? day : null));
    }

    private @Nullable String maybe() {
        return random.nextInt(4) == 0 ? null : pick();
    }

    private String pick() {
        return addresses.get(random.nextInt(addresses.size()));
    }

    Snapshot snapshot(LocalDate day) {
        matters.forEach((person, matter) -> {
            if (teamOf.containsKey(person)) {
                matter.team = name + teamOf.get(person);
            }
        });
        return new Snapshot(
                organisation,
                day,
                List.copyOf(teams.values()),
                people(),
                Supervision.of(bonds, absences),
                matters.values().stream().map(AMatter::matter).toList(),
                List.copyOf(told.values()),
                List.of(),
                refused);
    }

    private Map<UUID, Person> people() {
        Map<UUID, Person> people = new HashMap<>();
        teamOf.forEach((person, team) -> people.put(
                Story.id(person),
                new Person(
                        Story.id(person),
                        person,
                        List.of(Story.id(name + team)),
                        random.nextInt(4) == 0 ? "no_role" : null,
                        false)));
        return people;
    }

    void tell(Letter letter, LocalDate day) {
        for (Letter.Tells tells : letter.tells()) {
            Telling.Last last = new Telling.Last(
                    tells.news().step(), tells.news().ordinal(), tells.news().rung(), day);
            told.put(
                    letter.recipient() + tells.episodeId(),
                    new Told(letter.recipient(), tells.episodeId(), last, "<first@test>"));
        }
    }
}
