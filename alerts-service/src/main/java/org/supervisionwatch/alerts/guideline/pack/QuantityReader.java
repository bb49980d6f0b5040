package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.DistinctBy;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;

/** Reads a requirement of kind quantity. */
final class QuantityReader {

    private QuantityReader() {}

    static Quantity quantity(RequirementKeys keys, RequirementOrigin rule, List<Integer> escalateAfterDays) {
        DocumentFields own = keys.own();
        QuantityMeasure measure = own.requiredWord("measure", QuantityMeasure.class);
        own.require("at_least");
        DistinctBy distinct = own.word("distinct", DistinctBy.class);
        MinutesProration partTime = PartTimeReader.ofQuantity(own);
        checkMeasure(own, measure, partTime);
        return new Quantity(
                rule,
                measure,
                own.wholeOr("at_least", 1, 1),
                distinct,
                partTime,
                own.wordOr("partial", PartialWindowRule.class, PartialWindowRule.FULL),
                WindowTermsReader.terms(keys, WindowReader.ofQuantity(own), escalateAfterDays));
    }

    /** Credit and proration apply to minutes only, distinctness to sessions only. */
    private static void checkMeasure(DocumentFields own, QuantityMeasure measure, @Nullable MinutesProration partTime) {
        if (measure == QuantityMeasure.MINUTES && own.has("distinct")) {
            own.fault("distinct", "is not allowed if minutes are measured");
        }
        if (measure == QuantityMeasure.SESSIONS && own.has("credit")) {
            own.fault("credit", "is not allowed if sessions are measured");
        }
        if (measure == QuantityMeasure.SESSIONS && partTime != null) {
            own.fault("part_time/mode", "prorate_minutes needs a requirement that measures minutes");
        }
    }
}
