package org.supervisionwatch.alerts.guideline.engine.requirement;

/** A requirement for an amount of supervision within a window of time. */
public sealed interface WindowRequirement extends Requirement permits Quantity, Ratio {

    WindowTerms terms();

    @Override
    default CountingRule counts() {
        return terms().counts();
    }

    @Override
    default AppliesWhen when() {
        return terms().when();
    }
}
