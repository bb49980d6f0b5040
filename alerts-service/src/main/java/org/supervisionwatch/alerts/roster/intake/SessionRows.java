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

    /** With everything of the session that an evaluation reads. */
    private static final String ATTENDANCES = """
            insert into attendance (session_id, person_id, organisation_id, supervisor_person_id, form, mode, happens_on,
                segment_types, segment_minutes, size, contracted_size, status, flags, intervention, recorded_on, booked_on,
                cancelled_on, attended, minutes)
            select s.id, given.person_id, s.organisation_id, s.supervisor_person_id, s.form, s.mode, s.happens_on,
                s.segment_types, s.segment_minutes, s.size, s.contracted_size, s.status, s.flags || given.flags,
                given.intervention, s.recorded_on, s.booked_on, s.cancelled_on, given.attended, given.minutes
              from {rows} join session s on s.id = given.session_id
            """;

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
        sql.writeAll(
                ATTENDANCES,
                AttendanceRow.class,
                events.stream()
                        .flatMap(event ->
                                event.attendees().stream().map(attendee -> new AttendanceRow(event.id(), attendee)))
                        .toList());
    }
}
