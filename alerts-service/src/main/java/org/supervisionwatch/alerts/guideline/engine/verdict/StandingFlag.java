package org.supervisionwatch.alerts.guideline.engine.verdict;

/** Something to know beside a state. */
public enum StandingFlag {
    /** The session that counts had more supervisees than the guideline allows. */
    GROUP_TOO_LARGE,
    /** The supervisor is away on the due date: somebody else must step in. */
    NEEDS_COVER
}
