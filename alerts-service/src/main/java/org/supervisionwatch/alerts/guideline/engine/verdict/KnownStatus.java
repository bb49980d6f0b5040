package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;

/** Derives what was known about a session on a day. Guideline, "As of a day". */
public final class KnownStatus {

    private KnownStatus() {}

    /** The status known on the day; null if the session was not known. */
    static @Nullable public SessionStatus of(Session session, LocalDate day) {
        return switch (session.status()) {
            case HELD -> recordedBy(session, day) ? SessionStatus.HELD : bookedAhead(session, day);
            case MISSED -> recordedBy(session, day) ? SessionStatus.MISSED : booking(session, day);
            case CANCELLED -> reached(session.cancelledOn(), day) ? SessionStatus.CANCELLED : booking(session, day);
            case BOOKED -> booking(session, day);
        };
    }

    private static boolean recordedBy(Session session, LocalDate day) {
        LocalDate recordedOn = session.recordedOn() == null ? session.date() : session.recordedOn();
        return !day.isBefore(recordedOn);
    }

    /** A held session not yet recorded is known as a booking only if the booking has a date. */
    private static @Nullable SessionStatus bookedAhead(Session session, LocalDate day) {
        return session.bookedOn() == null ? null : booking(session, day);
    }

    private static @Nullable SessionStatus booking(Session session, LocalDate day) {
        return reached(session.bookedOn(), day) ? SessionStatus.BOOKED : null;
    }

    /** Without a date, the fact has always been known. */
    private static boolean reached(@Nullable LocalDate knownFrom, LocalDate day) {
        return knownFrom == null || !day.isBefore(knownFrom);
    }
}
