package org.supervisionwatch.alerts.weeklink;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Something of which a supervisor has not said what became of it. */
public sealed interface Missing {

    /** Whose word is missing. */
    Who who();

    LocalDate on();

    /** A booked session. @param attendees by name, those of live teams or not */
    record Session(Who who, LocalDate on, Set<String> types, List<Attendee> attendees) implements Missing {

        public Session {
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
    record Lapse(Who who, LocalDate on, Set<String> types, Attendee supervisee) implements Missing {

        public Lapse {
            types = Set.copyOf(types);
        }
    }

    record Attendee(UUID personId, String name) {}
}
