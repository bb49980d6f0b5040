package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventAssertion;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventAttendee;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventSegment;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventSupervisor;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.ExternalSupervisor;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Sql;

/** The table session and its dependent table, attendance. */
@ApplicationScoped
class SessionRows {

    private static final String SESSIONS = """
            insert into session (id, organisation_id, form, mode, happens_on, starts_at, supervisor_person_id,
                supervisor_name, segment_types, segment_minutes, size, contracted_size, status, flags, recorded_on,
                booked_on, cancelled_on, series_id, asserted_by, asserted_episode, confirmed, supervisor_external_id)
            select id, organisation_id, form, mode, happens_on, starts_at, supervisor_person_id, supervisor_name,
                   segment_types::text[], segment_minutes::integer[], size, contracted_size, status, flags::text[],
                   recorded_on, booked_on, cancelled_on, series_id, asserted_by, asserted_episode, confirmed,
                   supervisor_external_id
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as t (id, organisation_id, form, mode, happens_on, starts_at, supervisor_person_id, supervisor_name,
                   segment_types, segment_minutes, size, contracted_size, status, flags, recorded_on, booked_on,
                   cancelled_on, series_id, asserted_by, asserted_episode, confirmed, supervisor_external_id)
            """;

    private static final String[] COLUMNS = {
        "uuid", "uuid", "text", "text", "date", "time", "uuid", "text", "text", "text", "int4", "int4", "text", "text",
        "date", "date", "date", "uuid", "text", "uuid", "bool", "text"
    };

    private final Sql sql;

    SessionRows(Sql sql) {
        this.sql = sql;
    }

    List<UUID> superviseesOf(Collection<UUID> sessions) {
        return sql.list(
                "select distinct person_id from attendance where session_id = any(?::uuid[])",
                row -> row.uuid("person_id"),
                sessions);
    }

    /** Replaces everything stored under these keys by the new states; a key without a state is deleted. */
    void replace(List<UUID> keys, List<SessionEvent> events) {
        sql.run("delete from attendance where session_id = any(?::uuid[])", keys);
        sql.run("delete from session where id = any(?::uuid[])", keys);
        insertSessions(events);
        insertAttendances(events);
    }

    private void insertSessions(List<SessionEvent> events) {
        ColumnArrays rows = new ColumnArrays(COLUMNS);
        events.forEach(event -> add(rows, event));
        sql.runAll(SESSIONS, rows);
    }

    private static void add(ColumnArrays rows, SessionEvent event) {
        rows.row(
                event.id(),
                event.organisationId(),
                ColumnCodes.of(event.form()),
                ColumnCodes.of(event.mode()),
                event.date(),
                event.time(),
                of(event.supervisor(), EventSupervisor::personId),
                of(of(event.supervisor(), EventSupervisor::external), ExternalSupervisor::name),
                segments(event, EventSegment::type),
                segments(event, EventSegment::minutes),
                size(event),
                event.contractedSize(),
                ColumnCodes.of(event.status()),
                ColumnArrays.literal(event.flags()),
                event.recordedOn(),
                event.bookedOn(),
                event.cancelledOn(),
                event.series(),
                of(event.asserted(), EventAssertion::by),
                of(event.asserted(), EventAssertion::episodeId),
                event.isConfirmed(),
                of(of(event.supervisor(), EventSupervisor::external), ExternalSupervisor::id));
    }

    private static <T, V> @Nullable V of(@Nullable T whole, Function<T, @Nullable V> part) {
        return whole == null ? null : part.apply(whole);
    }

    private static String segments(SessionEvent event, Function<EventSegment, ?> field) {
        return ColumnArrays.literal(event.segments().stream().map(field).toList());
    }

    /** The number of those who attended or, before the session has been held, of those who are expected; at least 1. */
    private static long size(SessionEvent event) {
        boolean held = event.status() == SessionEvent.EventStatus.HELD;
        return Math.max(
                1,
                event.attendees().stream()
                        .map(EventAttendee::attended)
                        .filter(attended -> held ? Boolean.TRUE.equals(attended) : !Boolean.FALSE.equals(attended))
                        .count());
    }

    private void insertAttendances(List<SessionEvent> events) {
        ColumnArrays rows = new ColumnArrays("uuid", "uuid", "bool", "int4", "text", "text");
        for (SessionEvent event : events) {
            for (EventAttendee attendee : event.attendees()) {
                rows.row(
                        event.id(),
                        attendee.personId(),
                        attendee.attended(),
                        attendee.minutes(),
                        ColumnArrays.literal(attendee.flags()),
                        attendee.intervention());
            }
        }
        sql.runAll("""
                insert into attendance (session_id, person_id, attended, minutes, flags, intervention)
                select session_id, person_id, attended, minutes, flags::text[], intervention
                  from unnest(?, ?, ?, ?, ?, ?) as t (session_id, person_id, attended, minutes, flags, intervention)
                """, rows);
    }
}
