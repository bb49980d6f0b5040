package org.supervisionwatch.alerts.notification.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.chassis.sql.Sql;

/** The stored schedules of teams. Its callers own the transaction. */
@ApplicationScoped
public class ScheduleStore {

    private static final String OF_TEAMS = """
            select t.id as team_id, o.mail_at, o.zone, o.calendar, s.sentence
              from organisation o join team t on t.organisation_id = o.id left join team_schedule s on s.team_id = t.id
             where o.id = :organisation
            """;
    private static final String SAVE = """
            insert into team_schedule (team_id, organisation_id, sentence, decided_at) values (:team, :organisation, :sentence, :now)
            on conflict (team_id) do update set sentence = excluded.sentence, decided_at = excluded.decided_at
            """;

    private final Sql sql;
    private final CatalogueCache packs;

    ScheduleStore(Sql sql, CatalogueCache packs) {
        this.sql = sql;
        this.packs = packs;
    }

    /** @param own whether the schedule is the team's own, and not derived from the organisation's mail time */
    public record TeamTimetable(UUID teamId, boolean own, MailTimetable timetable) {}

    private record FoundSchedule(
            UUID teamId,
            LocalTime mailAt,
            ZoneId zone,
            String calendar,
            @Nullable String sentence) {}

    /** The timetables of all teams of an organisation, by team. */
    public Map<UUID, TeamTimetable> ofTeams(UUID organisationId) {
        HolidayCalendars calendars = packs.fresh().calendars();
        return sql.of(OF_TEAMS).with("organisation", organisationId).list(FoundSchedule.class).stream()
                .map(found -> new TeamTimetable(
                        found.teamId(),
                        found.sentence() != null,
                        timetable(
                                found.sentence(),
                                found.mailAt(),
                                found.zone(),
                                calendars.named(found.calendar()).orElse(HolidayDates.NONE))))
                .collect(Collectors.toMap(TeamTimetable::teamId, Function.identity()));
    }

    public Optional<TeamTimetable> ofTeam(UUID organisationId, UUID teamId) {
        return Optional.ofNullable(ofTeams(organisationId).get(teamId));
    }

    public void save(UUID organisationId, UUID teamId, TeamSchedule schedule, Instant now) {
        sql.of(SAVE)
                .with("team", teamId)
                .with("organisation", organisationId)
                .with("sentence", schedule.sentence())
                .with("now", now)
                .run();
    }

    /** Removes a team's own schedule, so that the organisation's mail time applies. */
    public void remove(UUID teamId) {
        sql.of("delete from team_schedule where team_id = :team")
                .with("team", teamId)
                .run();
    }

    /**
     * The timetable of a stored schedule.
     *
     * @param sentence null for Mondays to Fridays at {@code mailAt}
     * @throws IllegalStateException if the sentence cannot be parsed
     */
    public static MailTimetable timetable(
            @Nullable String sentence, LocalTime mailAt, ZoneId zone, HolidayDates holidays) {
        return new MailTimetable(sentence == null ? TeamSchedule.weekdaysAt(mailAt) : stored(sentence), zone, holidays);
    }

    private static TeamSchedule stored(String sentence) {
        return switch (ScheduleReader.read(sentence)) {
            case ScheduleReading.ScheduleRead(TeamSchedule schedule) -> schedule;
            case ScheduleReading.ScheduleRefused(String message) ->
                throw new IllegalStateException("a stored sentence cannot be read: " + message);
        };
    }
}
