package org.supervisionwatch.supervision.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.UnavailabilityReason;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/**
 * A date of a series on which a participant cannot be expected. It is stored with the series.
 *
 * @param because that the person is away, never why they are
 */
public record BookingClash(LocalDate date, UUID personId, ClashRole role, UnavailabilityReason because) {

    /** The participant's role in the session. */
    public enum ClashRole {
        @JsonProperty("supervisee")
        SUPERVISEE,

        @JsonProperty("supervisor")
        SUPERVISOR
    }

    /** The clashes of all bookings, by date; people who are not known have none. */
    static List<BookingClash> of(List<SessionState> bookings, Map<UUID, DirectoryPerson> people) {
        List<BookingClash> clashes = new ArrayList<>();
        for (SessionState booking : bookings) {
            for (SessionAttendee attendee : booking.attendees()) {
                add(clashes, booking.date(), attendee.personId(), ClashRole.SUPERVISEE, people);
            }
            SessionSupervisor supervisor = booking.supervisor();
            if (supervisor != null && supervisor.personId() != null) {
                add(clashes, booking.date(), supervisor.personId(), ClashRole.SUPERVISOR, people);
            }
        }
        return List.copyOf(clashes);
    }

    private static void add(
            List<BookingClash> clashes,
            LocalDate date,
            UUID person,
            ClashRole role,
            Map<UUID, DirectoryPerson> people) {
        DirectoryPerson known = people.get(person);
        if (known != null) {
            known.availability()
                    .on(date)
                    .ifPresent(reason -> clashes.add(new BookingClash(date, person, role, reason)));
        }
    }
}
