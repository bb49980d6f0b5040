package org.supervisionwatch.alerts.guideline.engine.requirement;

/** A requirement for an amount of supervision within a window of time. */
public sealed interface WindowRequirement extends Requirement permits Quantity, Ratio {

    WindowTerms terms();

    /** In what its amounts are given. */
    default Quantity.QuantityMeasure measure() {
        return Quantity.QuantityMeasure.MINUTES;
    }

    /** Whether a window of which some days do not count requires less. */
    default boolean isProrated() {
        return false;
    }

    @Override
    default CountingRule counts() {
        return terms().counts();
    }

    @Override
    default AppliesWhen when() {
        return terms().when();
    }
}
