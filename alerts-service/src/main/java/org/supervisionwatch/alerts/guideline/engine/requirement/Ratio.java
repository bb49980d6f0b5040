package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of supervision in proportion to the clinical minutes of a window. Part-time hours need no rule: the ratio scales by
 * itself.
 */
public record Ratio(RequirementOrigin rule, RatioFormula share, WindowTerms terms) implements WindowRequirement {

    /** How clinical minutes become minutes of supervision. */
    public sealed interface RatioFormula {}

    /** @param minutes of supervision for each hour of clinical work */
    public record RatioPerHour(BigDecimal minutes) implements RatioFormula {}

    /** @param tiers by rising clinical minutes; the last has no end */
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
            throw new IllegalStateException("The last tier has no end, so one of them fits");
        }
    }

    /**
     * @param upToMinutes of clinical work, included; null: without end
     * @param need minutes of supervision
     */
    public record RatioTier(@Nullable Integer upToMinutes, int need) {}

    @Override
    public Ratio ofEverybody() {
        return new Ratio(rule, share, terms.ofEverybody());
    }
}
