package org.supervisionwatch.alerts.notification.digest.writing;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestOrganisation;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestPerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.SupervisionBond;
import org.supervisionwatch.alerts.notification.schedule.MailTimetable;
import org.supervisionwatch.alerts.notification.schedule.ScheduleReader;
import org.supervisionwatch.alerts.notification.schedule.ScheduleReading;
import org.supervisionwatch.alerts.notification.schedule.TeamSchedule;

/** One organisation over some days, for tests that read like a story: events happen, and a run says who is mailed about whom. */
public final class DigestStory {

    private final Map<String, DigestTeam> teams = new LinkedHashMap<>();
    private final Map<String, DigestPerson> people = new LinkedHashMap<>();
    private final Map<String, AnEpisodeSnapshot> episodes = new LinkedHashMap<>();
    private final List<SupervisionBond> bonds = new ArrayList<>();
    private final Map<String, List<Period>> absences = new HashMap<>();
    private final Sent sent = new Sent();
    private final Set<String> refused = new HashSet<>();
    private boolean initials;
    private LocalDate today = LocalDate.of(2026, 4, 7);

    public DigestStory on(String day) {
        today = sent.begin(LocalDate.parse(day), today);
        return this;
    }

    public DigestStory team(String name, MailingMode mode, String... leadEmails) {
        List<DigestLead> leads = Stream.of(leadEmails)
                .map(email -> new DigestLead(id(email), email, false, false))
                .toList();
        return team(name, mode, leads, mode == MailingMode.LIVE ? today : null);
    }

    public DigestStory team(String name, MailingMode mode, List<DigestLead> leads, @Nullable LocalDate liveOn) {
        DigestTeam before = teams.get(name);
        MailTimetable timetable = before == null
                ? AnEpisodeSnapshot.timetable(TeamSchedule.weekdaysAt(LocalTime.of(8, 0)))
                : before.timetable();
        teams.put(name, new DigestTeam(id(name), name, mode, leads, timetable, liveOn));
        return this;
    }

    DigestStory goesLive(String name) {
        return team(name, MailingMode.LIVE, teams.get(name).leads(), today);
    }

    DigestStory schedule(String name, String sentence) {
        DigestTeam team = teams.get(name);
        if (ScheduleReader.read(sentence) instanceof ScheduleReading.ScheduleRead(TeamSchedule schedule)) {
            MailTimetable timetable = AnEpisodeSnapshot.timetable(schedule);
            teams.put(name, new DigestTeam(team.id(), name, team.mode(), team.leads(), timetable, team.liveOn()));
        }
        return this;
    }

    public DigestStory inPost(String person, String team) {
        return notWatched(person, team, null);
    }

    DigestStory endedShort(String person, String team) {
        people.put(person, new DigestPerson(id(person), person, List.of(id(team)), null, false, true));
        return this;
    }

    DigestStory notWatched(String person, String team, @Nullable String reason) {
        people.put(person, new DigestPerson(id(person), person, List.of(id(team)), reason, false, false));
        return this;
    }

    public DigestStory initials() {
        initials = true;
        return this;
    }

    public DigestStory refuses(String email) {
        refused.add(email);
        return this;
    }

    /** A weekly requirement of strength must, which falls below three days after its due date. */
    public DigestStory fallsBelow(String person, String team, String due) {
        inPost(person, team);
        AnEpisodeSnapshot known =
                episodes.computeIfAbsent(person, _ -> AnEpisodeSnapshot.weekly(person, team, LocalDate.parse(due)));
        known.cause = null;
        known.closedOn = null;
        return this;
    }

    /** A monthly requirement, which is notified ahead. */
    DigestStory dueSoon(String person, String team, String due) {
        inPost(person, team);
        episodes.put(person, AnEpisodeSnapshot.monthly(person, team, LocalDate.parse(due)));
        return this;
    }

    public DigestStory notice(String person, String team, EpisodeKind kind, String due) {
        inPost(person, team);
        AnEpisodeSnapshot known = episodes.get(person);
        AnEpisodeSnapshot notice = AnEpisodeSnapshot.notice(person, team, kind, LocalDate.parse(due), today);
        notice.background = known == null ? notice.background : known.background;
        episodes.put(known == null ? person : person + " " + kind, notice);
        return this;
    }

    /** Changes anything else about a person's episode. */
    public DigestStory with(String person, Consumer<AnEpisodeSnapshot> change) {
        change.accept(episodes.get(person));
        return this;
    }

    DigestStory recovers(String person, ClosingCause cause) {
        return with(person, episode -> {
            episode.cause = cause;
            episode.closedOn = today;
        });
    }

    DigestStory movesTo(String person, String team) {
        inPost(person, team);
        return with(person, episode -> episode.team = team);
    }

    public DigestStory supervises(String supervisor, String... supervisees) {
        for (String each : supervisees) {
            bonds.add(new SupervisionBond(
                    id(each),
                    AnEpisodeSnapshot.TYPE,
                    new RosterSupervisor(
                            id(supervisor).toString(),
                            id(supervisor),
                            supervisor,
                            AnEpisodeSnapshot.email(supervisor),
                            false)));
        }
        return this;
    }

    public DigestStory leaves(String supervisor) {
        bonds.replaceAll(bond -> bond.supervisor().name().equals(supervisor)
                ? new SupervisionBond(
                        bond.supervisee(),
                        bond.type(),
                        new RosterSupervisor(id(supervisor).toString(), id(supervisor), supervisor, null, true))
                : bond);
        return this;
    }

    public DigestStory away(String supervisor, String from, @Nullable String to) {
        absences.computeIfAbsent(id(supervisor).toString(), _ -> new ArrayList<>())
                .add(new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
        return this;
    }

    /** Runs the day: each notification as "address: person step". They count as sent from then on. */
    List<String> run() {
        return said(digests(null));
    }

    List<String> said(List<DigestContent> digests) {
        List<String> said = new ArrayList<>();
        for (DigestContent digest : digests) {
            digest.notified()
                    .forEach(notified -> said.add(digest.recipient() + ": " + notified.person() + " "
                            + notified.news().step().code()));
            if (digest.notified().isEmpty()) {
                said.add(digest.recipient() + ": " + digest.subject());
            }
            send(digest);
        }
        return said;
    }

    DigestStory send(DigestContent digest) {
        sent.add(digest, today);
        return this;
    }

    Set<String> mailedToday() {
        return sent.mailedToday();
    }

    List<DigestContent> digests(@Nullable String goingLive) {
        Set<UUID> mailed = teams.values().stream()
                .filter(team -> team.timetable().mailsOn(today))
                .map(DigestTeam::id)
                .collect(Collectors.toSet());
        DigestScope scope = goingLive == null
                ? new DigestScope(false, mailed, mailed, sent.mailedToday(), Set.of())
                : DigestScope.goingLive(id(goingLive));
        return plan(scope).contents();
    }

    DigestPlanner.PlannedDigests plan(DigestScope scope) {
        return DigestPlanner.of(snapshot(), scope, LinkMaker.NONE);
    }

    public DigestSnapshot snapshot() {
        return new DigestSnapshot(
                new DigestOrganisation(
                        id("north"),
                        "north",
                        "North",
                        "clinical@north.example",
                        "manager@north.example",
                        "fallback@north.example",
                        initials),
                today,
                List.copyOf(teams.values()),
                people.values().stream().collect(Collectors.toMap(DigestPerson::id, it -> it)),
                SupervisionRoster.of(bonds, absences),
                episodes.values().stream().map(AnEpisodeSnapshot::snapshot).toList(),
                sent.notifications(),
                sent.fullPictures(),
                refused);
    }

    public static UUID id(String name) {
        return AnEpisodeSnapshot.id(name);
    }
}
