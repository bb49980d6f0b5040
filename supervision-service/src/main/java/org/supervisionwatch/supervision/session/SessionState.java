package org.supervisionwatch.supervision.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of a session at one time. Dates and the time are civil, in the organisation's zone.
 *
 * @param segments one or more; a plain session has one
 * @param supervisor null only for a peer session without one
 * @param themes what was talked about, as slugs; never published
 * @param recordedOn when it became known that it was held or missed
 * @param reasonCode why it was cancelled or missed, or else why the record was changed; never published
 */
public record SessionState(
        Form form,
        Mode mode,
        LocalDate date,
        @Nullable LocalTime time,
        List<Segment> segments,
        @Nullable Supervisor supervisor,
        @Nullable Integer contractedSize,
        Status status,
        List<String> flags,
        List<String> themes,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable Party cancelledBy,
        @Nullable ReasonCode reasonCode,
        List<Attendee> attendees) {

    /** The same state with the days on which it became known. */
    SessionState knownOn(@Nullable LocalDate recorded, @Nullable LocalDate booked, @Nullable LocalDate cancelled) {
        return new SessionState(
                form,
                mode,
                date,
                time,
                segments,
                supervisor,
                contractedSize,
                status,
                flags,
                themes,
                recorded,
                booked,
                cancelled,
                cancelledBy,
                reasonCode,
                attendees);
    }

    private SessionState because(@Nullable ReasonCode reason) {
        return new SessionState(
                form,
                mode,
                date,
                time,
                segments,
                supervisor,
                contractedSize,
                status,
                flags,
                themes,
                recordedOn,
                bookedOn,
                cancelledOn,
                cancelledBy,
                reason,
                attendees);
    }

    /** Whether it says the same. Of a booked or held session the reason code tells of the change and not of the session. */
    boolean saysTheSameAs(SessionState earlier) {
        boolean reasonIsOfTheChange = status == Status.BOOKED || status == Status.HELD;
        return reasonIsOfTheChange ? because(earlier.reasonCode).equals(earlier) : equals(earlier);
    }
}
