package org.supervisionwatch.alerts.guideline;

/** One thing a guideline asks. */
public sealed interface Requirement permits Interval {

    Rule rule();

    /** Its id within the pack. */
    default String id() {
        return rule().requirement();
    }
}
