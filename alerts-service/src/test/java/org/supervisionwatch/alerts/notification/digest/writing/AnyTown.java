package org.supervisionwatch.alerts.notification.digest.writing;

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
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestOrganisation;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestPerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.NotifiedBefore;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.SupervisionBond;
import org.supervisionwatch.alerts.notification.schedule.TeamSchedule;

/** A random organisation in which people move and leave, teams are renamed and leads come and go. Some of its addresses are used in others too. */
final class AnyTown {

    private static final int TEAMS = 3;
    private static final int PEOPLE = 8;

    private final String name;
    private final RandomGenerator random;
    private final List<String> addresses;
    private final DigestOrganisation organisation;
    private final Map<String, DigestTeam> teams = new HashMap<>();
    private final Map<String, String> teamOf = new HashMap<>();
    private final Map<String, AnEpisodeSnapshot> episodes = new HashMap<>();
    private final List<SupervisionBond> bonds = new ArrayList<>();
    private final Map<String, List<Period>> absences = new HashMap<>();
    private final Map<String, NotifiedBefore> notifications = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** @param addresses that leads, supervisors and those above have, here and elsewhere */
    AnyTown(String name, long seed, List<String> addresses) {
        this.name = name;
        this.random = new Random(seed);
        this.addresses = addresses;
        this.organisation = new DigestOrganisation(
                DigestStory.id(name), name, name, maybe(), maybe(), maybe(), random.nextBoolean());
        for (int i = 0; i < TEAMS; i++) {
            change("team" + i, LocalDate.of(2026, 6, 1));
        }
        for (int i = 0; i < PEOPLE; i++) {
            teamOf.put(name + " person" + i, "team" + random.nextInt(TEAMS));
        }
    }

    /** One random change of each kind. */
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
        AnEpisodeSnapshot episode = new AnEpisodeSnapshot(
                person, "thing" + random.nextInt(3), name + team, day.minusDays(random.nextInt(30)));
        episode.kind = EpisodeKind.values()[random.nextInt(EpisodeKind.values().length)];
        episode.level =
                episode.kind == EpisodeKind.LAPSE ? EpisodeLevel.values()[1 + random.nextInt(5)] : EpisodeLevel.NOTICE;
        episode.signOff = new PackSignOff(random.nextInt(4) == 0, random.nextBoolean() ? day : null);
        episode.unrecorded = random.nextInt(5) == 0;
        for (int i = 0; i < 3; i++) {
            episode.step(EpisodeLevel.values()[i + 2], day.plusDays(random.nextInt(10) - 5L), audience(), audience());
        }
        episodes.put(person, episode);
    }

    private AlertAudience audience() {
        return AlertAudience.values()[random.nextInt(AlertAudience.values().length)];
    }

    private void end(String person, LocalDate day) {
        AnEpisodeSnapshot episode = episodes.get(person);
        if (episode != null) {
            episode.cause = ClosingCause.values()[random.nextInt(ClosingCause.values().length)];
            episode.closedOn = day;
        }
    }

    private void leave(String person, LocalDate day) {
        teamOf.remove(person);
        AnEpisodeSnapshot episode = episodes.get(person);
        if (episode != null) {
            episode.cause = ClosingCause.LEFT;
            episode.closedOn = day;
        }
        bonds.removeIf(bond -> bond.supervisee().equals(DigestStory.id(person)));
    }

    private void supervise(String person, LocalDate day) {
        bonds.removeIf(bond -> bond.supervisee().equals(DigestStory.id(person)));
        String email = pick();
        String key = name + " " + email;
        bonds.add(new SupervisionBond(
                DigestStory.id(person),
                AnEpisodeSnapshot.TYPE,
                new RosterSupervisor(key, null, "Dr " + email, email, random.nextInt(5) == 0)));
        if (random.nextBoolean()) {
            absences.put(key, List.of(new Period(day, day.plusDays(random.nextInt(9)))));
        }
    }

    private void change(String team, LocalDate day) {
        List<DigestLead> leads = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            leads.add(new DigestLead(null, maybe(), random.nextBoolean(), random.nextInt(4) == 0));
        }
        teams.put(
                team,
                new DigestTeam(
                        DigestStory.id(name + team),
                        "Team " + random.nextInt(100),
                        MailingMode.values()[random.nextInt(3)],
                        leads,
                        AnEpisodeSnapshot.timetable(TeamSchedule.weekdaysAt(LocalTime.of(8, 0))),
                        random.nextBoolean() ? day : null));
    }

    private @Nullable String maybe() {
        return random.nextInt(4) == 0 ? null : pick();
    }

    private String pick() {
        return addresses.get(random.nextInt(addresses.size()));
    }

    DigestSnapshot snapshot(LocalDate day) {
        episodes.forEach((person, episode) -> {
            if (teamOf.containsKey(person)) {
                episode.team = name + teamOf.get(person);
            }
        });
        return new DigestSnapshot(
                organisation,
                day,
                List.copyOf(teams.values()),
                people(),
                SupervisionRoster.of(bonds, absences),
                episodes.values().stream().map(AnEpisodeSnapshot::snapshot).toList(),
                List.copyOf(notifications.values()),
                List.of(),
                refused);
    }

    private Map<UUID, DigestPerson> people() {
        Map<UUID, DigestPerson> people = new HashMap<>();
        teamOf.forEach((person, team) -> people.put(
                DigestStory.id(person),
                new DigestPerson(
                        DigestStory.id(person),
                        person,
                        List.of(DigestStory.id(name + team)),
                        random.nextInt(4) == 0 ? "no_role" : null,
                        false,
                        random.nextBoolean())));
        return people;
    }

    void record(DigestContent digest, LocalDate day) {
        for (DigestContent.NotifiedEpisode notified : digest.notified()) {
            NotificationPolicy.LastNotification last = new NotificationPolicy.LastNotification(notified.news(), day);
            notifications.put(
                    digest.recipient() + notified.episodeId(),
                    new NotifiedBefore(digest.recipient(), notified.episodeId(), last, "<first@test>", true));
        }
    }
}
