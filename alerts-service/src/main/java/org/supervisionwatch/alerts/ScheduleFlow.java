package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.schedule.Schedule;
import org.supervisionwatch.alerts.schedule.ScheduleStore;
import org.supervisionwatch.alerts.schedule.ScheduleStore.TeamTimetable;

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
    public record Dates(TeamTimetable of, List<Instant> next) {}

    /** @param teamId of a team that is known */
    public Dates dates(UUID organisationId, UUID teamId) {
        TeamTimetable of = schedules.ofTeam(organisationId, teamId).orElseThrow();
        return new Dates(of, of.timetable().after(clock.instant()).limit(SHOWN).toList());
    }

    public Dates change(UUID organisationId, UUID teamId, Schedule schedule) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> schedules.save(organisationId, teamId, schedule, now));
        return dates(organisationId, teamId);
    }

    public Dates forget(UUID organisationId, UUID teamId) {
        QuarkusTransaction.requiringNew().run(() -> schedules.remove(teamId));
        return dates(organisationId, teamId);
    }
}
