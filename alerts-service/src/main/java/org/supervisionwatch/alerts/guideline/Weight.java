package org.supervisionwatch.alerts.guideline;

import java.math.BigDecimal;

/** What comes of weighing a window. */
sealed interface Weight {

    /** Nothing was asked. */
    record Nothing() implements Weight {}

    /** A fact is missing. */
    record Unknown() implements Weight {}

    /**
     * Both rounded half up to two places: that is what is compared.
     *
     * @param crowded whether a session that counts had too many supervisees
     */
    record Known(BigDecimal credited, BigDecimal required, boolean crowded) implements Weight {

        boolean met() {
            return credited.compareTo(required) >= 0;
        }

        BigDecimal missing() {
            return required.subtract(credited);
        }
    }
}
