package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule.IntervalProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.DistinctBy;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioPerHour;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioTier;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioTiers;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;

/** A requirement of a pack's document, by its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "interval", value = RequirementForm.IntervalForm.class),
    @JsonSubTypes.Type(name = "quantity", value = RequirementForm.QuantityForm.class),
    @JsonSubTypes.Type(name = "ratio", value = RequirementForm.RatioForm.class)
})
sealed interface RequirementForm {

    RequirementTerms terms();

    Requirement requirement(RequirementOrigin rule);

    record IntervalForm(
            @JsonUnwrapped RequirementTerms terms,
            String every,
            @Nullable IntervalProration partTime,
            int firstWithinDays,
            int graceDays,
            @Nullable Integer hardCapDays,
            String dueSoon)
            implements RequirementForm {

        @Override
        public Interval requirement(RequirementOrigin rule) {
            return new Interval(
                    rule,
                    length(),
                    terms.counts(),
                    terms.when(),
                    partTime == null ? new PartTimeRule.IntervalUnchanged() : partTime,
                    firstWithinDays,
                    graceDays,
                    hardCapDays,
                    RequirementTerms.numberIn(dueSoon),
                    terms.pauseRules(),
                    terms.escalateAfterDays());
        }

        private IntervalLength length() {
            int number = RequirementTerms.numberIn(every);
            return switch (every.replaceFirst("\\d+", "")) {
                case "d" -> new IntervalLength.IntervalInDays(number);
                case "m" -> new IntervalLength.IntervalInMonths(number);
                default -> new IntervalLength.IntervalInShifts(number);
            };
        }
    }

    record QuantityForm(
            @JsonUnwrapped RequirementTerms terms,
            @JsonUnwrapped WindowForm within,
            QuantityMeasure measure,
            int atLeast,
            @Nullable DistinctBy distinct,
            @Nullable MinutesProration partTime,
            PartialWindowRule partial)
            implements RequirementForm {

        @Override
        public Quantity requirement(RequirementOrigin rule) {
            return new Quantity(rule, measure, atLeast, distinct, partTime, partial, within.terms(terms));
        }
    }

    record RatioForm(
            @JsonUnwrapped RequirementTerms terms,
            @JsonUnwrapped WindowForm within,
            @Nullable BigDecimal minutesPerHour,
            List<RatioTier> tiers)
            implements RequirementForm {

        @Override
        public Ratio requirement(RequirementOrigin rule) {
            return new Ratio(
                    rule,
                    minutesPerHour == null ? new RatioTiers(tiers) : new RatioPerHour(minutesPerHour),
                    within.terms(terms));
        }
    }
}
