package org.supervisionwatch.alerts.guideline.engine.verdict;

/** Additional information about a standing, besides its state. */
public enum StandingFlag {
    /** The session that counts had more supervisees than the guideline allows. */
    GROUP_TOO_LARGE,
    /** The supervisor is away on the due date, so another supervisor is needed. */
    NEEDS_COVER
}
