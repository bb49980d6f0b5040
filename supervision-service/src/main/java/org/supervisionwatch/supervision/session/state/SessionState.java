package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session at one time, as stored. Dates and the time are civil, in the organisation's zone.
 *
 * @param segments one or more; a plain session has one
 * @param supervisor null only for a peer session without one
 * @param themes topics, as slugs; never published
 * @param series the series that it was booked with
 * @param asserted null for a session that its supervisor or a system recorded
 */
public record SessionState(
        SessionFormat form,
        SessionMode mode,
        LocalDate date,
        @Nullable LocalTime time,
        List<SessionSegment> segments,
        @Nullable SessionSupervisor supervisor,
        @Nullable Integer contractedSize,
        SessionStatus status,
        List<String> flags,
        List<String> themes,
        @JsonUnwrapped SessionCourse course,
        List<SessionAttendee> attendees,

        // Left out where null, so that states stored and hashed before series existed stay the same.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID series,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SessionAssertion asserted) {

    /** False only for a session that somebody else reported and its supervisor has not confirmed yet. */
    public boolean confirmed() {
        return asserted == null || asserted.confirmed();
    }

    /** The types of supervision that it has. */
    public Set<String> types() {
        return segments.stream().map(SessionSegment::type).collect(Collectors.toSet());
    }

    /** The ids of its attendees. */
    public Set<UUID> people() {
        return attendees.stream().map(SessionAttendee::personId).collect(Collectors.toSet());
    }

    /** Whether this can be the outcome of a booking: one and the same person, date, types and supervisor. */
    public boolean isOutcomeOf(SessionState booking) {
        return booking.attendees.size() == 1
                && attendees.size() == 1
                && people().equals(booking.people())
                && date.equals(booking.date)
                && types().equals(booking.types())
                && SessionSupervisor.same(supervisor, booking.supervisor);
    }

    /** This outcome applied to a booking: what was arranged stays. */
    public SessionState outcomeOf(SessionState booking) {
        return new SessionState(
                booking.form,
                booking.mode,
                date,
                booking.time,
                segments,
                booking.supervisor,
                booking.contractedSize,
                status,
                booking.flags,
                themes,
                course.on(course.recordedOn(), booking.course.bookedOn(), course.cancelledOn()),
                attendees,
                booking.series,
                asserted);
    }

    /** The same booking on another day. */
    public SessionState on(LocalDate day) {
        return with(day, status, course, attendees, series, asserted);
    }

    /** The same state as part of this series. */
    public SessionState partOf(UUID seriesId) {
        return with(date, status, course, attendees, seriesId, asserted);
    }

    /** The same state as reported by somebody else, to be confirmed by the supervisor. */
    public SessionState assertedBy(String by, UUID episodeId) {
        return with(date, status, course, attendees, series, new SessionAssertion(by, episodeId, false));
    }

    /** The same state, confirmed. */
    public SessionState andConfirmed() {
        return asserted == null ? this : with(date, status, course, attendees, series, asserted.andConfirmed());
    }

    /** The same state with the days on which it became known. */
    SessionState knownOn(@Nullable LocalDate recorded, @Nullable LocalDate booked, @Nullable LocalDate cancelled) {
        return with(date, status, course.on(recorded, booked, cancelled), attendees, series, asserted);
    }

    /** This booking, cancelled; {@link KnownState} settles the day. */
    public SessionState asCancelled(ResponsibleParty by, ReasonCode reason) {
        return with(date, SessionStatus.CANCELLED, course.cancelled(by, reason), attendees, series, asserted);
    }

    /** This session, withdrawn because it did not take place. */
    public SessionState withdrawn() {
        List<SessionAttendee> withoutOutcome =
                attendees.stream().map(SessionAttendee::withoutOutcome).toList();
        SessionCourse withdrawn = course.cancelled(null, ReasonCode.ENTERED_IN_ERROR);
        return with(date, SessionStatus.CANCELLED, withdrawn, withoutOutcome, series, asserted);
    }

    private SessionState with(
            LocalDate day,
            SessionStatus nowStatus,
            SessionCourse nowCourse,
            List<SessionAttendee> people,
            @Nullable UUID ofSeries,
            @Nullable SessionAssertion origin) {
        return new SessionState(
                form,
                mode,
                day,
                time,
                segments,
                supervisor,
                contractedSize,
                nowStatus,
                flags,
                themes,
                nowCourse,
                people,
                ofSeries,
                origin);
    }

    /** Whether both are the same session state. The reason code of a booked or held session belongs to the change and is ignored. */
    public boolean isEquivalentTo(SessionState earlier) {
        SessionCourse compared = status.isCancelledOrMissed() ? course : course.because(earlier.course.reasonCode());
        return with(date, status, compared, attendees, series, asserted).equals(earlier);
    }

    /** Whether this is the same session as before to whoever looks for a double: with nobody new in it. */
    public boolean isSameMeetingAs(SessionState before) {
        return before.status == status
                && before.date.equals(date)
                && SessionSupervisor.keyOf(before.supervisor).equals(SessionSupervisor.keyOf(supervisor))
                && before.types().equals(types())
                && before.people().containsAll(people());
    }
}
