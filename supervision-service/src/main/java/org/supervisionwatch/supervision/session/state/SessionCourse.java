package org.supervisionwatch.supervision.session.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a session was booked and what became of it.
 *
 * @param recordedOn the day it was recorded as held or missed
 * @param reasonCode why it was cancelled or missed, or else why the record was changed; never published
 */
public record SessionCourse(
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable ResponsibleParty cancelledBy,
        @Nullable ReasonCode reasonCode) {

    SessionCourse on(@Nullable LocalDate recorded, @Nullable LocalDate booked, @Nullable LocalDate cancelled) {
        return new SessionCourse(recorded, booked, cancelled, cancelledBy, reasonCode);
    }

    /** Cancelled, on a day that is still to be settled. */
    SessionCourse cancelled(@Nullable ResponsibleParty by, ReasonCode reason) {
        return new SessionCourse(null, bookedOn, null, by, reason);
    }

    SessionCourse because(@Nullable ReasonCode reason) {
        return new SessionCourse(recordedOn, bookedOn, cancelledOn, cancelledBy, reason);
    }
}
