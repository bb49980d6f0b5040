package org.supervisionwatch.alerts.mail;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.schedule.ScheduleStore.TeamTimetable;

/**
 * Whom a run may write to, and about which teams. Pure. Nobody gets a second mail on a day, so the first one carries all her teams that are
 * mailed on that day; what comes up later waits.
 *
 * @param calling the teams on whose account it writes
 * @param carried the teams it speaks of once it writes
 * @param written who was written to today already
 * @param takenUp whose earlier mail this run takes up: she hears of every team
 */
public record Round(Set<UUID> calling, Set<UUID> carried, Set<String> written, Set<String> takenUp) {

    public Round {
        calling = Set.copyOf(calling);
        carried = Set.copyOf(carried);
        written = Set.copyOf(written);
        takenUp = Set.copyOf(takenUp);
    }

    /** At once, whatever the hour, and beside the mails of the day. */
    static Round goingLive(UUID team) {
        return new Round(Set.of(team), Set.of(team), Set.of(), Set.of());
    }

    /** @param today the day on which it is composed */
    static Round daily(
            Run run, LocalDate today, Map<UUID, TeamTimetable> timetables, Set<String> written, Set<String> takenUp) {
        Set<UUID> calling = timetables.entrySet().stream()
                .filter(team -> team.getValue()
                        .timetable()
                        .latest(run.coversFrom(), run.plannedAt())
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        LocalDate planned = day(run, run.zone());
        Set<UUID> carried = timetables.entrySet().stream()
                .filter(team -> calling.contains(team.getKey())
                        || team.getValue().timetable().mailsOn(today)
                        || team.getValue().timetable().mailsOn(planned))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Round(calling, carried, written, takenUp);
    }

    private static LocalDate day(Run run, ZoneId zone) {
        return run.plannedAt().atZone(zone).toLocalDate();
    }

    boolean speaksOf(UUID team, String recipient) {
        return carried.contains(team) || takenUp.contains(recipient);
    }

    /** @param teams those she would hear of, with or without news */
    boolean writesTo(String recipient, Set<UUID> teams) {
        return !written.contains(recipient)
                && (takenUp.contains(recipient) || teams.stream().anyMatch(calling::contains));
    }
}
