package org.supervisionwatch.alerts.guideline;

/** One thing a guideline asks. */
public sealed interface Requirement permits Interval, Windowed {

    Rule rule();

    /** Which sessions count. */
    Counts counts();

    /** Of whom it is asked. */
    When when();

    /** The same, asked of everybody. */
    Requirement ofEverybody();

    /** Its id within the pack. */
    default String id() {
        return rule().requirement();
    }
}
