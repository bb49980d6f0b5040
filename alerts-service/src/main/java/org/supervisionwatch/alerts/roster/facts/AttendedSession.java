package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;

/**
 * A session as she had it.
 *
 * @param supervisorAway whether whoever is to hold it is away on its day; never so if she comes from outside
 */
record AttendedSession(Session session, boolean supervisorAway) {

    /** Whether it stands in the diary for a day or later, and nobody will be there to hold it. */
    boolean fallsThroughFrom(LocalDate day) {
        return supervisorAway
                && session.status() == Session.SessionStatus.BOOKED
                && !session.date().isBefore(day);
    }
}
