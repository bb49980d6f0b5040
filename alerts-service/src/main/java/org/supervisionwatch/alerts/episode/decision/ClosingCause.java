package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** Why an episode closed. */
public enum ClosingCause {
    /** A session that counts was held. */
    SESSION_HELD,
    /** A session that counts was held before the person fell below, and was recorded late. */
    LATE_RECORD,
    /** It was due soon, and a session is booked in time. */
    BOOKED,
    /** The window is closed, and the next one has a result of its own. */
    NEXT_WINDOW,
    /** An absence has stopped the clock. Its kind is not known here. */
    ABSENCE,
    /** Another fact, such as leave, a working pattern or a withdrawn session, moved the due date. */
    ROSTER_CHANGED,
    /** The person is no longer in post. */
    LEFT,
    RULE_CHANGED,
    /** The requirement no longer applies. */
    NOT_APPLICABLE,
    /** Nothing was required. */
    EXEMPT,
    /** What it began with was taken back: the lapse before it has never ended. */
    MISTAKE,
    /** A window that ended short, once everybody concerned has been told: nothing can be done about it. */
    ENDED_SHORT,
    /** The follow-up is arranged. */
    ARRANGED;

    /** The code used in the database and in answers. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
