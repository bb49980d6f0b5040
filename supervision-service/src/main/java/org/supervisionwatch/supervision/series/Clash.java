package org.supervisionwatch.supervision.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.supervision.directory.Obstacle;
import org.supervisionwatch.supervision.directory.Working;
import org.supervisionwatch.supervision.session.Attendee;
import org.supervisionwatch.supervision.session.SessionState;
import org.supervisionwatch.supervision.session.Supervisor;

/**
 * A day of a series on which somebody cannot be expected.
 *
 * @param because that she is away is said, what for is not known
 */
public record Clash(LocalDate date, UUID personId, Role role, Obstacle because) {

    /** As what she is missed. */
    public enum Role {
        @JsonProperty("supervisee")
        SUPERVISEE,

        @JsonProperty("supervisor")
        SUPERVISOR
    }

    /** Those of all bookings, by date; somebody of whom nothing is known has none. */
    static List<Clash> of(List<SessionState> bookings, Map<UUID, Working> working) {
        List<Clash> clashes = new ArrayList<>();
        for (SessionState booking : bookings) {
            for (Attendee attendee : booking.attendees()) {
                add(clashes, booking.date(), attendee.personId(), Role.SUPERVISEE, working);
            }
            Supervisor supervisor = booking.supervisor();
            if (supervisor != null && supervisor.personId() != null) {
                add(clashes, booking.date(), supervisor.personId(), Role.SUPERVISOR, working);
            }
        }
        return List.copyOf(clashes);
    }

    private static void add(List<Clash> clashes, LocalDate date, UUID person, Role role, Map<UUID, Working> working) {
        Working hers = working.get(person);
        if (hers != null) {
            hers.on(date).ifPresent(obstacle -> clashes.add(new Clash(date, person, role, obstacle)));
        }
    }
}
