package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore.TeamTimetable;

/**
 * Which recipients a run may mail, and about which teams. Pure. Nobody gets a second mail on a day, so the first one covers all of a
 * recipient's teams that are mailed on that day; what comes up later waits for the next day.
 *
 * @param goingLive whether a team has just gone live: only its leads are mailed, in addition to the mails of the day
 * @param triggering the teams that are due in this run: a recipient of one of them is mailed
 * @param covered the teams a mail of this run includes
 * @param alreadyMailed the recipients who were mailed earlier today
 * @param carriedOver the recipients whose undelivered mail this run replaces: they get every team of theirs
 */
public record DigestScope(
        boolean goingLive,
        Set<UUID> triggering,
        Set<UUID> covered,
        Set<String> alreadyMailed,
        Set<String> carriedOver) {

    /** The planned instants that a run covers. @param from the earliest; {@code to} unless some were missed */
    public record PlannedInstants(Instant from, Instant to, ZoneId zone) {}

    public static DigestScope goingLive(UUID team) {
        return new DigestScope(true, Set.of(team), Set.of(team), Set.of(), Set.of());
    }

    /** @param today the day on which it is composed */
    public static DigestScope daily(
            PlannedInstants instants,
            LocalDate today,
            Map<UUID, TeamTimetable> timetables,
            Set<String> alreadyMailed,
            Set<String> carriedOver) {
        Set<UUID> triggering = timetables.values().stream()
                .filter(team ->
                        team.timetable().latest(instants.from(), instants.to()).isPresent())
                .map(TeamTimetable::teamId)
                .collect(Collectors.toSet());
        LocalDate planned = instants.to().atZone(instants.zone()).toLocalDate();
        Set<UUID> covered = timetables.values().stream()
                .filter(team -> triggering.contains(team.teamId())
                        || team.timetable().mailsOn(today)
                        || team.timetable().mailsOn(planned))
                .map(TeamTimetable::teamId)
                .collect(Collectors.toSet());
        return new DigestScope(false, triggering, covered, alreadyMailed, carriedOver);
    }

    public boolean covers(UUID team, String recipient) {
        return covered.contains(team) || carriedOver.contains(recipient);
    }

    /** @param teams those in the recipient's digest, with or without news */
    public boolean mayMail(String recipient, Set<UUID> teams) {
        return !alreadyMailed.contains(recipient)
                && (carriedOver.contains(recipient) || teams.stream().anyMatch(triggering::contains));
    }
}
