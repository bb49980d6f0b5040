package org.supervisionwatch.alerts.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Quantity;
import org.supervisionwatch.alerts.guideline.Quantity.Distinct;
import org.supervisionwatch.alerts.guideline.Quantity.Measure;
import org.supervisionwatch.alerts.guideline.Quantity.Partial;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;
import org.supervisionwatch.alerts.guideline.Rule;

/** Reads a requirement of kind quantity. */
final class QuantityReader {

    private QuantityReader() {}

    static Quantity quantity(RequirementKeys keys, Rule rule, List<Integer> escalateAfterDays) {
        Fields own = keys.own();
        Measure measure = own.requiredWord("measure", Measure.class);
        own.require("at_least");
        Distinct distinct = own.word("distinct", Distinct.class);
        ProrateMinutes partTime = PartTimeReader.ofQuantity(own);
        checkMeasure(own, measure, partTime);
        return new Quantity(
                rule,
                measure,
                own.wholeOr("at_least", 1, 1),
                distinct,
                partTime,
                own.wordOr("partial", Partial.class, Partial.FULL),
                TermsReader.terms(keys, WindowReader.ofQuantity(own), escalateAfterDays));
    }

    /** Sessions cannot be credited in part, and minutes cannot be distinct. */
    private static void checkMeasure(Fields own, Measure measure, @Nullable ProrateMinutes partTime) {
        if (measure == Measure.MINUTES && own.has("distinct")) {
            own.fault("distinct", "means nothing where minutes are measured");
        }
        if (measure == Measure.SESSIONS && own.has("credit")) {
            own.fault("credit", "means nothing where sessions are measured");
        }
        if (measure == Measure.SESSIONS && partTime != null) {
            own.fault("part_time/mode", "prorate_minutes needs a requirement that measures minutes");
        }
    }
}
