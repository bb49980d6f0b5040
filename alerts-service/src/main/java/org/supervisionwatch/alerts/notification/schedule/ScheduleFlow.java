package org.supervisionwatch.alerts.notification.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore.TeamTimetable;

/** Reads and changes the schedules of teams. The planner sees a change with its next beat. */
@ApplicationScoped
public class ScheduleFlow {

    private static final int SHOWN = 5;

    private final ScheduleStore schedules;
    private final Clock clock;

    ScheduleFlow(ScheduleStore schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** A team's schedule with the next times it is mailed. @param next the next five */
    public record ScheduleDates(TeamTimetable team, List<Instant> next) {}

    /**
     * A team's schedule.
     *
     * @throws java.util.NoSuchElementException if the organisation has no such team
     */
    public ScheduleDates dates(UUID organisationId, UUID teamId) {
        TeamTimetable team = schedules.ofTeam(organisationId, teamId).orElseThrow();
        return new ScheduleDates(
                team, team.timetable().after(clock.instant()).limit(SHOWN).toList());
    }

    public ScheduleDates change(UUID organisationId, UUID teamId, TeamSchedule schedule) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> schedules.save(organisationId, teamId, schedule, now));
        return dates(organisationId, teamId);
    }

    public ScheduleDates reset(UUID organisationId, UUID teamId) {
        QuarkusTransaction.requiringNew().run(() -> schedules.remove(teamId));
        return dates(organisationId, teamId);
    }
}
