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
 * A session that she may say something about: one that is there, or one that she adds.
 *
 * @param key names it on the page
 * @param id null if it is added
 * @param time local wall time
 * @param anybody whether the people are those who might have been there, and not a company that was invited
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
        boolean anybody,
        @Nullable SessionState state) {

    /**
     * Somebody who is expected.
     *
     * @param before what is said of her already; null of an added session
     */
    record ExpectedAttendee(
            DirectoryPerson person, @Nullable SessionAttendee before) {}

    /** Whoever is no longer on the roster is left out. */
    static WeekSession of(SessionRow row, Map<UUID, DirectoryPerson> people) {
        SessionState state = row.state();
        return new WeekSession(
                row.id().toString(),
                row.id(),
                Etag.of(row.version()),
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

    /** A session that nobody booked, like one that is there. */
    static WeekSession like(SessionRow row, Map<UUID, DirectoryPerson> people, String key, LocalDate date) {
        SessionState state = row.state();
        return added(key, date, state.form(), state.segments(), invited(state, people), false);
    }

    static WeekSession added(
            String key,
            LocalDate date,
            SessionFormat form,
            List<SessionSegment> segments,
            List<ExpectedAttendee> people,
            boolean anybody) {
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
                anybody,
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
