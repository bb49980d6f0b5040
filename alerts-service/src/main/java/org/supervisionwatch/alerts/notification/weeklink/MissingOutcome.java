package org.supervisionwatch.alerts.notification.weeklink;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Something whose outcome a supervisor has not recorded yet. */
public sealed interface MissingOutcome {

    /** The supervisor who has to record it. */
    SupervisorIdentity who();

    LocalDate on();

    /** A booked session. @param attendees those of live teams and of others */
    record UnrecordedSession(SupervisorIdentity who, LocalDate on, Set<String> types, List<BookedAttendee> attendees)
            implements MissingOutcome {}

    /**
     * A supervisee past due for whom nothing is recorded.
     *
     * @param on the due date
     * @param types that count; empty for all
     */
    record UnrecordedLapse(SupervisorIdentity who, LocalDate on, Set<String> types, BookedAttendee supervisee)
            implements MissingOutcome {}

    record BookedAttendee(UUID personId, String name) {}
}
