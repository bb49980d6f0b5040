package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement for minutes of supervision in proportion to the clinical minutes of a window. It needs no part-time rule, as the
 * ratio scales with the hours.
 */
public record Ratio(RequirementOrigin rule, RatioFormula share, WindowTerms terms) implements WindowRequirement {

    /** How the required minutes follow from the clinical minutes. */
    public sealed interface RatioFormula {}

    /** @param minutes of supervision per hour of clinical work */
    public record RatioPerHour(BigDecimal minutes) implements RatioFormula {}

    /** @param tiers in ascending order of clinical minutes; the last has no upper limit */
    public record RatioTiers(List<RatioTier> tiers) implements RatioFormula {

        public RatioTiers {
            tiers = List.copyOf(tiers);
        }

        public RatioTier tierOf(int clinicalMinutes) {
            for (RatioTier tier : tiers) {
                if (tier.upToMinutes() == null || clinicalMinutes <= tier.upToMinutes()) {
                    return tier;
                }
            }
            throw new IllegalStateException("No tier matches although the last one has no upper limit");
        }
    }

    /**
     * @param upToMinutes of clinical work, inclusive; null if there is no upper limit
     * @param need minutes of supervision required
     */
    public record RatioTier(@Nullable Integer upToMinutes, int need) {}

    @Override
    public Ratio with(RequirementOrigin origin, AppliesWhen condition) {
        return new Ratio(origin, share, terms.with(condition));
    }
}
