package org.supervisionwatch.supervision.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.supervision.directory.PersonAvailability;
import org.supervisionwatch.supervision.directory.UnavailabilityReason;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/**
 * A day of a series on which somebody cannot be expected.
 *
 * @param because that she is away is said, what for is not known
 */
public record BookingClash(LocalDate date, UUID personId, ClashRole role, UnavailabilityReason because) {

    /** As what she is missed. */
    public enum ClashRole {
        @JsonProperty("supervisee")
        SUPERVISEE,

        @JsonProperty("supervisor")
        SUPERVISOR
    }

    /** Those of all bookings, by date; somebody of whom nothing is known has none. */
    static List<BookingClash> of(List<SessionState> bookings, Map<UUID, PersonAvailability> working) {
        List<BookingClash> clashes = new ArrayList<>();
        for (SessionState booking : bookings) {
            for (SessionAttendee attendee : booking.attendees()) {
                add(clashes, booking.date(), attendee.personId(), ClashRole.SUPERVISEE, working);
            }
            SessionSupervisor supervisor = booking.supervisor();
            if (supervisor != null && supervisor.personId() != null) {
                add(clashes, booking.date(), supervisor.personId(), ClashRole.SUPERVISOR, working);
            }
        }
        return List.copyOf(clashes);
    }

    private static void add(
            List<BookingClash> clashes,
            LocalDate date,
            UUID person,
            ClashRole role,
            Map<UUID, PersonAvailability> working) {
        PersonAvailability hers = working.get(person);
        if (hers != null) {
            hers.on(date).ifPresent(obstacle -> clashes.add(new BookingClash(date, person, role, obstacle)));
        }
    }
}
