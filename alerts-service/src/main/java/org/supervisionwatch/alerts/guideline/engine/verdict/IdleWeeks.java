package org.supervisionwatch.alerts.guideline.engine.verdict;

/** Whether a week is blank in which the pattern plans no day. Guideline rules 3 and 12. */
public enum IdleWeeks {
    /** A term break, or the other week of an alternation: nothing can be held in it. */
    BLANK,
    /** Only if the pattern has no day in any week, because the share of full time says already what an alternation is worth. */
    BLANK_WITHOUT_ANY_DAY,
    /** Such a week counts as any other. */
    COUNTED
}
