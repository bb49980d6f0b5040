package org.supervisionwatch.supervision.session.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of a session at one time. Dates and the time are civil, in the organisation's zone.
 *
 * @param segments one or more; a plain session has one
 * @param supervisor null only for a peer session without one
 * @param themes what was talked about, as slugs; never published
 * @param recordedOn when it became known that it was held or missed
 * @param reasonCode why it was cancelled or missed, or else why the record was changed; never published
 * @param series of which it was booked as a part
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
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable ResponsibleParty cancelledBy,
        @Nullable ReasonCode reasonCode,
        List<SessionAttendee> attendees,

        // Left out where there is none: what was stored and hashed before there were series stays the same.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID series,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SessionAssertion asserted) {

    /** Whether its supervisor stands by it: false only for what somebody else asserted and she has not confirmed yet. */
    public boolean confirmed() {
        return asserted == null || asserted.confirmed();
    }

    /** The same state with the days on which it became known. */
    SessionState knownOn(@Nullable LocalDate recorded, @Nullable LocalDate booked, @Nullable LocalDate cancelled) {
        return with(status, recorded, booked, cancelled, cancelledBy, reasonCode, attendees, series, asserted);
    }

    /** Whether this may be what became of a booking: of one person, on the same day, of the same types, with the same supervisor. */
    public boolean isOutcomeOf(SessionState booking) {
        return booking.attendees.size() == 1
                && attendees.size() == 1
                && attendees
                        .getFirst()
                        .personId()
                        .equals(booking.attendees.getFirst().personId())
                && date.equals(booking.date)
                && types(this).equals(types(booking))
                && SessionSupervisor.same(supervisor, booking.supervisor);
    }

    /** The same, said of a booking: what was arranged stays. */
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
                recordedOn,
                booking.bookedOn,
                cancelledOn,
                cancelledBy,
                reasonCode,
                attendees,
                booking.series,
                asserted);
    }

    private static Set<String> types(SessionState state) {
        return state.segments.stream().map(SessionSegment::type).collect(Collectors.toSet());
    }

    private SessionState because(@Nullable ReasonCode reason) {
        return with(status, recordedOn, bookedOn, cancelledOn, cancelledBy, reason, attendees, series, asserted);
    }

    /** The same state as a part of this series. */
    public SessionState partOf(UUID seriesId) {
        return withOrigin(seriesId, asserted);
    }

    /** The same state as somebody asserts it; it waits for the supervisor's confirmation. */
    public SessionState assertedBy(String by, UUID episodeId) {
        return withOrigin(series, new SessionAssertion(by, episodeId, false));
    }

    /** A booking, called off; the day is settled when it is known. */
    public SessionState calledOff(ResponsibleParty by, ReasonCode reason) {
        return with(SessionStatus.CANCELLED, null, bookedOn, null, by, reason, attendees, series, asserted);
    }

    /** What never was. */
    public SessionState withdrawn() {
        List<SessionAttendee> nobody =
                attendees.stream().map(SessionAttendee::withoutOutcome).toList();
        return with(
                SessionStatus.CANCELLED,
                null,
                bookedOn,
                null,
                null,
                ReasonCode.ENTERED_IN_ERROR,
                nobody,
                series,
                asserted);
    }

    /** The same state, confirmed. */
    public SessionState andConfirmed() {
        return asserted == null ? this : withOrigin(series, asserted.andConfirmed());
    }

    private SessionState withOrigin(@Nullable UUID ofSeries, @Nullable SessionAssertion origin) {
        return with(status, recordedOn, bookedOn, cancelledOn, cancelledBy, reasonCode, attendees, ofSeries, origin);
    }

    /** Whether it says the same. Of a booked or held session the reason code tells of the change and not of the session. */
    public boolean saysTheSameAs(SessionState earlier) {
        boolean reasonIsOfTheChange = status == SessionStatus.BOOKED || status == SessionStatus.HELD;
        return reasonIsOfTheChange ? because(earlier.reasonCode).equals(earlier) : equals(earlier);
    }

    private SessionState with(
            SessionStatus nowStatus,
            @Nullable LocalDate recorded,
            @Nullable LocalDate booked,
            @Nullable LocalDate cancelled,
            @Nullable ResponsibleParty by,
            @Nullable ReasonCode reason,
            List<SessionAttendee> nowAttendees,
            @Nullable UUID ofSeries,
            @Nullable SessionAssertion origin) {
        return new SessionState(
                form,
                mode,
                date,
                time,
                segments,
                supervisor,
                contractedSize,
                nowStatus,
                flags,
                themes,
                recorded,
                booked,
                cancelled,
                by,
                reason,
                nowAttendees,
                ofSeries,
                origin);
    }

    /** Whether this is the same held session as before to whoever looks for a double: with nobody new in it. */
    public boolean isSameMeetingAs(SessionState before) {
        return before.status == SessionStatus.HELD
                && before.date.equals(date)
                && SessionSupervisor.keyOf(before.supervisor).equals(SessionSupervisor.keyOf(supervisor))
                && before.types().equals(types())
                && before.people().containsAll(people());
    }

    private Set<String> types() {
        return segments.stream().map(SessionSegment::type).collect(Collectors.toSet());
    }

    private Set<UUID> people() {
        return attendees.stream().map(SessionAttendee::personId).collect(Collectors.toCollection(HashSet::new));
    }
}
