package org.supervisionwatch.alerts.guideline.engine.requirement;

/** One requirement of a guideline: an interval, a quantity or a ratio. */
public sealed interface Requirement permits Interval, WindowRequirement {

    RequirementOrigin rule();

    /** Which sessions count. */
    CountingRule counts();

    /** The conditions under which it applies to a person. */
    AppliesWhen when();

    /** The same requirement without conditions. */
    default Requirement ofEverybody() {
        return with(rule(), AppliesWhen.ALWAYS);
    }

    /** The same requirement of another origin, and under another condition. */
    Requirement with(RequirementOrigin origin, AppliesWhen condition);

    /** The id within the pack. */
    default String id() {
        return rule().requirement();
    }
}
