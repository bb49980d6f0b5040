package org.supervisionwatch.alerts.episode.decision;

import java.util.Locale;

/** Why an episode closed. */
public enum ClosingCause {
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
    /** Another fact, such as leave, a working pattern or a session taken back, moved the due date. */
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

    /** Whether what had to be done is done. Everything else is said by HR or by the rule, and may be corrected back and forth. */
    public boolean settles() {
        return switch (this) {
            case SESSION_HELD, LATE_RECORD, BOOKED, NEXT_WINDOW, ARRANGED -> true;
            case ABSENCE, ROSTER_CHANGED, LEFT, RULE_CHANGED, NOT_APPLICABLE, EXEMPT -> false;
        };
    }

    /** As it stands in the database and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ClosingCause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
