package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventAttendee;
import org.supervisionwatch.alerts.roster.intake.SessionEvent.EventSegment;
import org.supervisionwatch.chassis.sql.Sql;

/** The table session and its dependent table, attendance. */
@ApplicationScoped
class SessionRows {

    private final Sql sql;

    SessionRows(Sql sql) {
        this.sql = sql;
    }

    /** @param size the number of those who attended or, before it was held, of those who are expected; at least 1 */
    private record SessionRow(SessionEvent event, List<String> segmentTypes, List<Integer> segmentMinutes, int size) {

        static SessionRow of(SessionEvent event) {
            boolean held = event.status() == SessionEvent.EventStatus.HELD;
            long size = event.attendees().stream()
                    .map(EventAttendee::attended)
                    .filter(attended -> held ? Boolean.TRUE.equals(attended) : !Boolean.FALSE.equals(attended))
                    .count();
            return new SessionRow(
                    event,
                    event.segments().stream().map(EventSegment::type).toList(),
                    event.segments().stream().map(EventSegment::minutes).toList(),
                    (int) Math.max(1, size));
        }
    }

    private record AttendanceRow(UUID sessionId, EventAttendee attendee) {}

    List<UUID> superviseesOf(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return sql.of("select distinct person_id from attendance where session_id = any(:sessions)")
                .with("sessions", sessions)
                .list(UUID.class);
    }

    /**
     * Replaces what is stored by the new states.
     *
     * @param known the keys of which anything may be stored; one without a state is deleted
     */
    void replace(List<UUID> known, List<SessionEvent> events) {
        if (!known.isEmpty()) {
            sql.of("delete from attendance where session_id = any(:keys)")
                    .with("keys", known)
                    .run();
            sql.of("delete from session where id = any(:keys)")
                    .with("keys", known)
                    .run();
        }
        sql.insertAll(
                "session", SessionRow.class, events.stream().map(SessionRow::of).toList());
        sql.insertAll(
                "attendance",
                AttendanceRow.class,
                events.stream()
                        .flatMap(event ->
                                event.attendees().stream().map(attendee -> new AttendanceRow(event.id(), attendee)))
                        .toList());
    }
}
