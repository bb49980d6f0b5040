package org.supervisionwatch.supervision.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.directory.Person;
import org.supervisionwatch.supervision.session.Attendee;
import org.supervisionwatch.supervision.session.Form;
import org.supervisionwatch.supervision.session.Mode;
import org.supervisionwatch.supervision.session.Segment;
import org.supervisionwatch.supervision.session.SessionRow;
import org.supervisionwatch.supervision.session.SessionState;
import org.supervisionwatch.supervision.session.Status;

/**
 * A session that she may say something about: one that is there, or one that she adds.
 *
 * @param key names it on the page
 * @param id null if it is added
 * @param time local wall time
 * @param anybody whether the people are those who might have been there, and not a company that was invited
 */
record Meeting(
        String key,
        @Nullable UUID id,
        @Nullable String etag,
        Status status,
        LocalDate date,
        @Nullable String time,
        Form form,
        Mode mode,
        List<Segment> segments,
        List<Invited> people,
        boolean anybody,
        @Nullable SessionState state) {

    /**
     * Somebody who is expected.
     *
     * @param before what is said of her already; null of an added session
     */
    record Invited(Person person, @Nullable Attendee before) {}

    /** Whoever is no longer on the roster is left out. */
    static Meeting of(SessionRow row, Map<UUID, Person> people) {
        SessionState state = row.state();
        return new Meeting(
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
    static Meeting like(SessionRow row, Map<UUID, Person> people, String key, LocalDate date) {
        SessionState state = row.state();
        return added(key, date, state.form(), state.segments(), invited(state, people), false);
    }

    static Meeting added(
            String key, LocalDate date, Form form, List<Segment> segments, List<Invited> people, boolean anybody) {
        return new Meeting(
                key, null, null, Status.BOOKED, date, null, form, Mode.IN_PERSON, segments, people, anybody, null);
    }

    private static List<Invited> invited(SessionState state, Map<UUID, Person> people) {
        return state.attendees().stream()
                .map(attendee -> {
                    Person person = people.get(attendee.personId());
                    return person == null ? null : new Invited(person, attendee);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isAdded() {
        return id == null;
    }
}
