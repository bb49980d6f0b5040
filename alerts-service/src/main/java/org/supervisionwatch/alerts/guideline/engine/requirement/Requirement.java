package org.supervisionwatch.alerts.guideline.engine.requirement;

/** One thing a guideline asks. */
public sealed interface Requirement permits Interval, WindowRequirement {

    RequirementOrigin rule();

    /** Which sessions count. */
    CountingRule counts();

    /** Of whom it is asked. */
    AppliesWhen when();

    /** The same, asked of everybody. */
    Requirement ofEverybody();

    /** Its id within the pack. */
    default String id() {
        return rule().requirement();
    }
}
