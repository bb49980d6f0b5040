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

/**
 * A session on the supervisor's page: an existing one, or one that is added there.
 *
 * @param key identifies it on the page
 * @param row null if it is added
 * @param openAttendance whether the people are candidates to choose attendees from, and not those who were invited
 */
record WeekSession(
        String key,
        @Nullable SessionRow row,
        LocalDate date,
        SessionFormat form,
        List<SessionSegment> segments,
        List<ExpectedAttendee> people,
        boolean openAttendance) {

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
        List<ExpectedAttendee> invited = invited(state, people);
        return new WeekSession(row.id.toString(), row, state.date(), state.form(), state.segments(), invited, false);
    }

    /** An added session with the form, segments and people of an existing one. */
    static WeekSession like(SessionRow row, Map<UUID, DirectoryPerson> people, String key, LocalDate date) {
        SessionState state = row.state;
        return new WeekSession(key, null, date, state.form(), state.segments(), invited(state, people), false);
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
        return row == null;
    }

    @Nullable UUID id() {
        return row == null ? null : row.id;
    }

    String etag() {
        return row == null ? "" : Etag.of(row.version);
    }

    @Nullable SessionState state() {
        return row == null ? null : row.state;
    }

    SessionMode mode() {
        return row == null ? SessionMode.IN_PERSON : row.state.mode();
    }

    /** Local time. */
    @Nullable String time() {
        return row == null || row.state.time() == null ? null : row.state.time().toString();
    }
}
