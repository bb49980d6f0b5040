package org.supervisionwatch.alerts.guideline.engine.verdict;

/** Additional information about a standing, besides its state. */
public enum StandingFlag {
    /** The session that counts had more supervisees than the guideline allows. */
    GROUP_TOO_LARGE,
    /** The supervisor is away on the due date, so another supervisor is needed. */
    NEEDS_COVER,
    /** Sessions that would count are booked, but the earliest date is one on which the person does not work. */
    BOOKED_ON_DAY_OFF,
    /** The window before the one shown ended short, and nothing can change that any more. */
    ENDED_SHORT,
    /** A session that counts names a supervisor who was not in post on its date. */
    SUPERVISOR_NOT_IN_POST
}
