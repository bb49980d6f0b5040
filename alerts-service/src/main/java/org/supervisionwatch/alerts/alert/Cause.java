package org.supervisionwatch.alerts.alert;

import java.util.Locale;

/** Why an episode closed. */
public enum Cause {
    /** A session that counts was held. */
    SESSION_HELD,
    /** It had happened before she fell below, and was only recorded later. */
    LATE_RECORD,
    /** Due soon, and now a session is booked in time. */
    BOOKED,
    /** The window is over and done with, and the next one has its own verdict. */
    NEXT_WINDOW,
    /** An absence has stopped the clock. What kind of absence is not known here. */
    ABSENCE,
    /** Another fact of the roster, such as leave or a working pattern, moved the due date. */
    ROSTER_CHANGED,
    /** She is no longer in post. */
    LEFT,
    RULE_CHANGED,
    /** The requirement is no longer asked of her. */
    NOT_APPLICABLE,
    /** Nothing was required. */
    EXEMPT,
    /** What had to be arranged is arranged. */
    ARRANGED;

    /** Whether it rests on the roster alone, which is corrected back and forth. */
    boolean ofRoster() {
        return this == ABSENCE || this == ROSTER_CHANGED;
    }

    /** As it stands in the database and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Cause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
