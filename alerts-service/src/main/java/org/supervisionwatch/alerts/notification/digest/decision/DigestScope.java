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
 * Whom a run may write to, and about which teams. Pure. Nobody gets a second mail on a day, so the first one carries all her teams that are
 * mailed on that day; what comes up later waits.
 *
 * @param goingLive whether a team has just gone live: its leads alone are written to, beside the mails of the day
 * @param calling the teams on whose account it writes
 * @param carried the teams it speaks of once it writes
 * @param written who was written to today already
 * @param takenUp whose earlier mail this run takes up: she hears of every team
 */
public record DigestScope(
        boolean goingLive, Set<UUID> calling, Set<UUID> carried, Set<String> written, Set<String> takenUp) {

    public DigestScope {
        calling = Set.copyOf(calling);
        carried = Set.copyOf(carried);
        written = Set.copyOf(written);
        takenUp = Set.copyOf(takenUp);
    }

    /** Which of the planned instants a run stands for. @param from the earliest; {@code to} unless some were missed */
    public record PlannedInstants(Instant from, Instant to, ZoneId zone) {}

    public static DigestScope goingLive(UUID team) {
        return new DigestScope(true, Set.of(team), Set.of(team), Set.of(), Set.of());
    }

    /** @param today the day on which it is composed */
    public static DigestScope daily(
            PlannedInstants instants,
            LocalDate today,
            Map<UUID, TeamTimetable> timetables,
            Set<String> written,
            Set<String> takenUp) {
        Set<UUID> calling = timetables.values().stream()
                .filter(team ->
                        team.timetable().latest(instants.from(), instants.to()).isPresent())
                .map(TeamTimetable::teamId)
                .collect(Collectors.toSet());
        LocalDate planned = instants.to().atZone(instants.zone()).toLocalDate();
        Set<UUID> carried = timetables.values().stream()
                .filter(team -> calling.contains(team.teamId())
                        || team.timetable().mailsOn(today)
                        || team.timetable().mailsOn(planned))
                .map(TeamTimetable::teamId)
                .collect(Collectors.toSet());
        return new DigestScope(false, calling, carried, written, takenUp);
    }

    public boolean speaksOf(UUID team, String recipient) {
        return carried.contains(team) || takenUp.contains(recipient);
    }

    /** @param teams those she would hear of, with or without news */
    public boolean writesTo(String recipient, Set<UUID> teams) {
        return !written.contains(recipient)
                && (takenUp.contains(recipient) || teams.stream().anyMatch(calling::contains));
    }
}
