package org.supervisionwatch.alerts.notification.weeklink;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Something of which a supervisor has not said what became of it. */
public sealed interface MissingOutcome {

    /** Whose word is missing. */
    SupervisorIdentity who();

    LocalDate on();

    /** A booked session. @param attendees by name, those of live teams or not */
    record UnrecordedSession(SupervisorIdentity who, LocalDate on, Set<String> types, List<BookedAttendee> attendees)
            implements MissingOutcome {

        public UnrecordedSession {
            types = Set.copyOf(types);
            attendees = List.copyOf(attendees);
        }
    }

    /**
     * A supervisee past due of whom nothing is recorded.
     *
     * @param on the due date
     * @param types that count; empty: all
     */
    record UnrecordedLapse(SupervisorIdentity who, LocalDate on, Set<String> types, BookedAttendee supervisee)
            implements MissingOutcome {

        public UnrecordedLapse {
            types = Set.copyOf(types);
        }
    }

    record BookedAttendee(UUID personId, String name) {}
}
