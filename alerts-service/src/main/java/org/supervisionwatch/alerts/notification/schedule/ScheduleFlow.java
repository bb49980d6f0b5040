package org.supervisionwatch.alerts.notification.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore.TeamTimetable;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * Reads and changes the schedules of teams; the planner sees a change with its next beat. An organisation or team that is not there is
 * refused by 404.
 */
@ApplicationScoped
@ChangesState
public class ScheduleFlow {

    private static final int SHOWN = 5;

    private final OrganisationDirectory directory;
    private final ScheduleStore schedules;
    private final Clock clock;

    ScheduleFlow(OrganisationDirectory directory, ScheduleStore schedules, Clock clock) {
        this.directory = directory;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** A team's schedule with the next times it is mailed. @param next the next five */
    public record ScheduleDates(TeamTimetable team, List<Instant> next) {}

    @ReadsSnapshot
    public ScheduleDates dates(String org, String team) {
        OrganisationRef organisation = directory.require(org);
        return dates(organisation.id(), directory.requireTeam(organisation, team), clock.instant());
    }

    public ScheduleDates change(String org, String team, TeamSchedule schedule) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            OrganisationRef organisation = directory.require(org);
            UUID id = directory.requireTeam(organisation, team);
            schedules.save(organisation.id(), id, schedule, now);
            return dates(organisation.id(), id, now);
        });
    }

    public ScheduleDates reset(String org, String team) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OrganisationRef organisation = directory.require(org);
            UUID id = directory.requireTeam(organisation, team);
            schedules.remove(id);
            return dates(organisation.id(), id, clock.instant());
        });
    }

    private ScheduleDates dates(UUID organisationId, UUID teamId, Instant now) {
        TeamTimetable team = schedules.ofTeam(organisationId, teamId).orElseThrow();
        return new ScheduleDates(team, team.timetable().after(now).limit(SHOWN).toList());
    }
}
