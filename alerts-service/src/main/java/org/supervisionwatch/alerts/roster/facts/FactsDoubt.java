package org.supervisionwatch.alerts.roster.facts;

/** Why a person's facts are not relied on. */
public enum FactsDoubt {
    /** The newest event about them, or about one of their sessions, could not be read. */
    EVENT_UNREADABLE,
    /** Their posts are said to end, together with those of too many others, and nobody has decided yet. */
    ENDS_HELD
}
