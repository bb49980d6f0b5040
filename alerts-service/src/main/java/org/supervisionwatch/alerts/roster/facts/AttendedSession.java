package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;

/**
 * A session from the point of view of one supervisee.
 *
 * @param supervisorAway whether its supervisor is away on its day; always false for an external supervisor
 */
record AttendedSession(Session session, boolean supervisorAway) {

    /** Whether it is booked for this day or later and its supervisor is away, so that it cannot be relied on. */
    boolean isUnreliableFrom(LocalDate day) {
        return supervisorAway
                && session.status() == Session.SessionStatus.BOOKED
                && !session.date().isBefore(day);
    }
}
