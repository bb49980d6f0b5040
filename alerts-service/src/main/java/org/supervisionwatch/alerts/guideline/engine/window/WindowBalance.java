package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;

/** What comes of weighing a window. */
sealed interface WindowBalance {

    /** Nothing was asked. */
    record BalanceNotAsked() implements WindowBalance {}

    /** A fact is missing. */
    record BalanceUnknown() implements WindowBalance {}

    /**
     * Both rounded half up to two places: that is what is compared.
     *
     * @param crowded whether a session that counts had too many supervisees
     */
    record BalanceKnown(BigDecimal credited, BigDecimal required, boolean crowded) implements WindowBalance {

        boolean met() {
            return credited.compareTo(required) >= 0;
        }

        BigDecimal missing() {
            return required.subtract(credited);
        }
    }
}
