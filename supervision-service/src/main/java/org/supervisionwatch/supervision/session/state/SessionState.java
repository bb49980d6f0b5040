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
 * The state of a session at one time, as stored. Dates and the time are civil, in the organisation's zone.
 *
 * @param segments one or more; a plain session has one
 * @param supervisor null only for a peer session without one
 * @param themes topics, as slugs; never published
 * @param recordedOn the day it was recorded as held or missed
 * @param reasonCode why it was cancelled or missed, or else why the record was changed; never published
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
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable ResponsibleParty cancelledBy,
        @Nullable ReasonCode reasonCode,
        List<SessionAttendee> attendees,

        // Left out where null, so that states stored and hashed before series existed stay the same.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID series,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SessionAssertion asserted) {

    /** False only for a session that somebody else reported and its supervisor has not confirmed yet. */
    public boolean confirmed() {
        return asserted == null || asserted.confirmed();
    }

    /** The same state with the days on which it became known. */
    SessionState knownOn(@Nullable LocalDate recorded, @Nullable LocalDate booked, @Nullable LocalDate cancelled) {
        return with(status, recorded, booked, cancelled, cancelledBy, reasonCode, attendees, series, asserted);
    }

    /** Whether this can be the outcome of a booking: one and the same person, date, types and supervisor. */
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

    private SessionState withReason(@Nullable ReasonCode reason) {
        return with(status, recordedOn, bookedOn, cancelledOn, cancelledBy, reason, attendees, series, asserted);
    }

    /** The same state as part of this series. */
    public SessionState partOf(UUID seriesId) {
        return withOrigin(seriesId, asserted);
    }

    /** The same state as reported by somebody else, to be confirmed by the supervisor. */
    public SessionState assertedBy(String by, UUID episodeId) {
        return withOrigin(series, new SessionAssertion(by, episodeId, false));
    }

    /** This booking, cancelled; {@link KnownState} settles the day. */
    public SessionState asCancelled(ResponsibleParty by, ReasonCode reason) {
        return with(SessionStatus.CANCELLED, null, bookedOn, null, by, reason, attendees, series, asserted);
    }

    /** This session, withdrawn because it did not take place. */
    public SessionState withdrawn() {
        List<SessionAttendee> withoutOutcome =
                attendees.stream().map(SessionAttendee::withoutOutcome).toList();
        return with(
                SessionStatus.CANCELLED,
                null,
                bookedOn,
                null,
                null,
                ReasonCode.ENTERED_IN_ERROR,
                withoutOutcome,
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

    /** Whether both are the same session state. The reason code of a booked or held session belongs to the change and is ignored. */
    public boolean isEquivalentTo(SessionState earlier) {
        boolean ignoreReason = status == SessionStatus.BOOKED || status == SessionStatus.HELD;
        return ignoreReason ? withReason(earlier.reasonCode).equals(earlier) : equals(earlier);
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
    public boolean isSameHeldSessionAs(SessionState before) {
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
