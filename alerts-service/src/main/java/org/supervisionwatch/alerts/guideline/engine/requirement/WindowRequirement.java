package org.supervisionwatch.alerts.guideline.engine.requirement;

/** So much supervision within a window of time. */
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
