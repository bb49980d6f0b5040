package org.supervisionwatch.alerts.guideline;

/** So much supervision within a window of time. */
public sealed interface Windowed extends Requirement permits Quantity, Ratio {

    Terms terms();

    @Override
    default Counts counts() {
        return terms().counts();
    }

    @Override
    default When when() {
        return terms().when();
    }
}
