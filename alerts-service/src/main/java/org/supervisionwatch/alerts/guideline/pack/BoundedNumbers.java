package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers within generous limits; a value outside them is taken for a typing error. */
final class BoundedNumbers {

    private static final int MAX = 100_000;
    private static final double MIN_SHARE = 0.01;

    private BoundedNumbers() {}

    static @Nullable Integer whole(JsonNode node, String pointer, int min, DocumentFaults faults) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < min || node.intValue() > MAX) {
            faults.add(pointer, "must be a whole number from %d to %d".formatted(min, MAX));
            return null;
        }
        return node.intValue();
    }

    /** A number above 0. It is compared as a double first, so that a huge exponent is not expanded into a decimal. */
    static @Nullable BigDecimal positive(JsonNode node, String pointer, DocumentFaults faults) {
        double size = node.isNumber() ? node.doubleValue() : 0;
        if (!(size > 0 && size <= MAX)) {
            faults.add(pointer, "must be a number above 0, at most " + MAX);
            return null;
        }
        return node.decimalValue();
    }

    /** A share of full time; less than a hundredth is taken for a typing error. */
    static @Nullable BigDecimal share(JsonNode node, String pointer, DocumentFaults faults) {
        if (node.isNumber() && node.doubleValue() > 0 && node.doubleValue() < MIN_SHARE) {
            faults.add(pointer, "must be at least " + MIN_SHARE);
            return null;
        }
        return positive(node, pointer, faults);
    }
}
