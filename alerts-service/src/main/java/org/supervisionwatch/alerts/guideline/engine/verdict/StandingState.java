package org.supervisionwatch.alerts.guideline.engine.verdict;

/** Where somebody stands. One set for all kinds of requirement. */
public enum StandingState {
    /** Not in post on the day, or the requirement is not asked of her. */
    NOT_APPLICABLE,
    /** A window in which nothing was required. */
    EXEMPT,
    /** The facts do not allow a verdict. Neither on track nor below. */
    UNKNOWN,
    /** An absence has stopped the clock. */
    PAUSED,
    /** In post, no session yet, and not yet due soon. */
    AWAITING_FIRST,
    ON_TRACK,
    /** Due soon, and a session that counts is booked in time. */
    BOOKED,
    /** Due soon, and nothing is booked in time. */
    DUE_SOON,
    /** Past due, within grace. */
    OVERDUE,
    /** Past grace. */
    BELOW_GUIDELINE
}
