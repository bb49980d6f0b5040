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
    /** The follow-up is arranged. */
    ARRANGED;

    /** Whether what had to be done has been done. All other causes come from HR data or a rule, and may be corrected. */
    public boolean settles() {
        return switch (this) {
            case SESSION_HELD, LATE_RECORD, BOOKED, NEXT_WINDOW, ARRANGED -> true;
            case ABSENCE, ROSTER_CHANGED, LEFT, RULE_CHANGED, NOT_APPLICABLE, EXEMPT -> false;
        };
    }

    /** The code used in the database and in answers. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
