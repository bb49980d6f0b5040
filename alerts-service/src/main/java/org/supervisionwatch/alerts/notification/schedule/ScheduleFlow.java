package org.supervisionwatch.alerts.notification.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore.TeamTimetable;

/** Changes when teams are mailed. The next beat of the runs sees it. */
@ApplicationScoped
public class ScheduleFlow {

    private static final int SHOWN = 5;

    private final ScheduleStore schedules;
    private final Clock clock;

    ScheduleFlow(ScheduleStore schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** @param next the next times, as far as they are shown */
    public record ScheduleDates(TeamTimetable of, List<Instant> next) {}

    /** @param teamId of a team that is known */
    public ScheduleDates dates(UUID organisationId, UUID teamId) {
        TeamTimetable of = schedules.ofTeam(organisationId, teamId).orElseThrow();
        return new ScheduleDates(
                of, of.timetable().after(clock.instant()).limit(SHOWN).toList());
    }

    public ScheduleDates change(UUID organisationId, UUID teamId, TeamSchedule schedule) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> schedules.save(organisationId, teamId, schedule, now));
        return dates(organisationId, teamId);
    }

    public ScheduleDates forget(UUID organisationId, UUID teamId) {
        QuarkusTransaction.requiringNew().run(() -> schedules.remove(teamId));
        return dates(organisationId, teamId);
    }
}
