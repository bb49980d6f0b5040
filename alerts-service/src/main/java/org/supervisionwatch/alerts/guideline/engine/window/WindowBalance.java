package org.supervisionwatch.alerts.guideline.engine.window;

import java.math.BigDecimal;

/** What a window is credited, compared with what it requires. */
sealed interface WindowBalance {

    /** Nothing is required. */
    record BalanceNotAsked() implements WindowBalance {}

    /** A fact is missing. */
    record BalanceUnknown() implements WindowBalance {}

    /**
     * Both amounts are known. They are rounded half up to two places before they are compared.
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
