package org.supervisionwatch.alerts.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.intake.SessionEvent.Attendee;
import org.supervisionwatch.alerts.intake.SessionEvent.Segment;
import org.supervisionwatch.alerts.intake.SessionEvent.Supervisor;
import org.supervisionwatch.chassis.database.Columns;
import org.supervisionwatch.chassis.database.Database;

/** The table session and those that hang on it. */
@ApplicationScoped
class SessionRows {

    private static final String SESSIONS = """
            insert into session (id, organisation_id, form, mode, happens_on, starts_at, supervisor_person_id, supervisor_name,
                contracted_size, status, flags, recorded_on, booked_on, cancelled_on)
            select id, organisation_id, form, mode, happens_on, starts_at, supervisor_person_id, supervisor_name,
                   contracted_size, status, flags::text[], recorded_on, booked_on, cancelled_on
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as t (id, organisation_id, form, mode, happens_on, starts_at, supervisor_person_id, supervisor_name,
                   contracted_size, status, flags, recorded_on, booked_on, cancelled_on)
            """;

    private final Database database;

    SessionRows(Database database) {
        this.database = database;
    }

    Set<UUID> superviseesOf(Collection<UUID> sessions) {
        return Keys.ids(database, "select distinct person_id from attendance where session_id = any(?)", sessions);
    }

    /** Whatever was known under these keys makes room for the new states; a key without one is gone. */
    void replace(List<UUID> keys, List<SessionEvent> events) {
        database.act(connection -> {
            Columns sessions = Columns.of("uuid", keys);
            sessions.run(connection, "delete from session_segment where session_id = any(?)");
            sessions.run(connection, "delete from attendance where session_id = any(?)");
            sessions.run(connection, "delete from session where id = any(?)");
            insertSessions(connection, events);
            insertSegments(connection, events);
            insertAttendances(connection, events);
        });
    }

    private static void insertSessions(Connection connection, List<SessionEvent> events) throws SQLException {
        Columns rows = new Columns(
                "uuid", "uuid", "text", "text", "date", "time", "uuid", "text", "int4", "text", "text", "date", "date",
                "date");
        for (SessionEvent event : events) {
            @Nullable Supervisor supervisor = event.supervisor();
            rows.row(
                    event.id(),
                    event.organisationId(),
                    Codes.of(event.form()),
                    Codes.of(event.mode()),
                    event.date(),
                    event.time(),
                    supervisor == null ? null : supervisor.personId(),
                    supervisor == null || supervisor.external() == null
                            ? null
                            : supervisor.external().name(),
                    event.contractedSize(),
                    Codes.of(event.status()),
                    Columns.literal(event.flags()),
                    event.recordedOn(),
                    event.bookedOn(),
                    event.cancelledOn());
        }
        rows.run(connection, SESSIONS);
    }

    private static void insertSegments(Connection connection, List<SessionEvent> events) throws SQLException {
        Columns rows = new Columns("uuid", "int4", "text", "int4");
        for (SessionEvent event : events) {
            int ordinal = 0;
            for (Segment segment : event.segments()) {
                rows.row(event.id(), ordinal++, segment.type(), segment.minutes());
            }
        }
        rows.run(connection, """
                insert into session_segment (session_id, ordinal, type, minutes) select * from unnest(?, ?, ?, ?)
                """);
    }

    private static void insertAttendances(Connection connection, List<SessionEvent> events) throws SQLException {
        Columns rows = new Columns("uuid", "uuid", "bool", "int4", "text", "text");
        for (SessionEvent event : events) {
            for (Attendee attendee : event.attendees()) {
                rows.row(
                        event.id(),
                        attendee.personId(),
                        attendee.attended(),
                        attendee.minutes(),
                        Columns.literal(attendee.flags()),
                        attendee.intervention());
            }
        }
        rows.run(connection, """
                insert into attendance (session_id, person_id, attended, minutes, flags, intervention)
                select session_id, person_id, attended, minutes, flags::text[], intervention
                  from unnest(?, ?, ?, ?, ?, ?) as t (session_id, person_id, attended, minutes, flags, intervention)
                """);
    }
}
