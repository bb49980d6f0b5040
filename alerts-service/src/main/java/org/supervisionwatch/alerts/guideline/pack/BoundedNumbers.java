package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers within bounds that no guideline and no person reaches; beyond them it is a typing error. */
final class BoundedNumbers {

    private static final int MOST = 100_000;
    private static final double LEAST_SHARE = 0.01;

    private BoundedNumbers() {}

    static @Nullable Integer whole(JsonNode node, String where, int min, DocumentFaults faults) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < min || node.intValue() > MOST) {
            faults.add(where, "must be a whole number from %d to %d".formatted(min, MOST));
            return null;
        }
        return node.intValue();
    }

    /** A number above 0. Compared as a double first: one that is too large for it is infinite, and not a decimal. */
    static @Nullable BigDecimal positive(JsonNode node, String where, DocumentFaults faults) {
        double size = node.isNumber() ? node.doubleValue() : 0;
        if (!(size > 0 && size <= MOST)) {
            faults.add(where, "must be a number above 0, at most " + MOST);
            return null;
        }
        return node.decimalValue();
    }

    /** A share of full time: less than a hundredth is a typing error. */
    static @Nullable BigDecimal share(JsonNode node, String where, DocumentFaults faults) {
        if (node.isNumber() && node.doubleValue() > 0 && node.doubleValue() < LEAST_SHARE) {
            faults.add(where, "must be at least " + LEAST_SHARE);
            return null;
        }
        return positive(node, where, faults);
    }
}
