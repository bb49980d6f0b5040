package org.supervisionwatch.supervision.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionMode;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/**
 * A session on the supervisor's page: an existing one, or one that is added there.
 *
 * @param key identifies it on the page
 * @param id null if it is added
 * @param time local time
 * @param openAttendance whether the people are candidates to choose attendees from, and not those who were invited
 */
record WeekSession(
        String key,
        @Nullable UUID id,
        @Nullable String etag,
        SessionStatus status,
        LocalDate date,
        @Nullable String time,
        SessionFormat form,
        SessionMode mode,
        List<SessionSegment> segments,
        List<ExpectedAttendee> people,
        boolean openAttendance,
        @Nullable SessionState state) {

    /**
     * A person who is expected.
     *
     * @param before the attendee as recorded so far; null for an added session
     */
    record ExpectedAttendee(
            DirectoryPerson person, @Nullable SessionAttendee before) {}

    /** An existing session; people who are no longer on the roster are left out. */
    static WeekSession of(SessionRow row, Map<UUID, DirectoryPerson> people) {
        SessionState state = row.state;
        return new WeekSession(
                row.id.toString(),
                row.id,
                Etag.of(row.version),
                state.status(),
                state.date(),
                state.time() == null ? null : state.time().toString(),
                state.form(),
                state.mode(),
                state.segments(),
                invited(state, people),
                false,
                state);
    }

    /** An added session with the form, segments and people of an existing one. */
    static WeekSession like(SessionRow row, Map<UUID, DirectoryPerson> people, String key, LocalDate date) {
        SessionState state = row.state;
        return added(key, date, state.form(), state.segments(), invited(state, people), false);
    }

    static WeekSession added(
            String key,
            LocalDate date,
            SessionFormat form,
            List<SessionSegment> segments,
            List<ExpectedAttendee> people,
            boolean openAttendance) {
        return new WeekSession(
                key,
                null,
                null,
                SessionStatus.BOOKED,
                date,
                null,
                form,
                SessionMode.IN_PERSON,
                segments,
                people,
                openAttendance,
                null);
    }

    private static List<ExpectedAttendee> invited(SessionState state, Map<UUID, DirectoryPerson> people) {
        return state.attendees().stream()
                .map(attendee -> {
                    DirectoryPerson person = people.get(attendee.personId());
                    return person == null ? null : new ExpectedAttendee(person, attendee);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isAdded() {
        return id == null;
    }
}
