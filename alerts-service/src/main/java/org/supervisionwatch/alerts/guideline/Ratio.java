package org.supervisionwatch.alerts.guideline;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of supervision in proportion to the clinical minutes of a window. Part-time hours need no rule: the ratio scales by
 * itself.
 */
public record Ratio(Rule rule, Share share, Terms terms) implements Windowed {

    /** How clinical minutes become minutes of supervision. */
    public sealed interface Share {}

    /** @param minutes of supervision for each hour of clinical work */
    public record PerHour(BigDecimal minutes) implements Share {}

    /** @param tiers by rising clinical minutes; the last has no end */
    public record Tiers(List<Tier> tiers) implements Share {

        public Tiers {
            tiers = List.copyOf(tiers);
        }

        Tier tierOf(int clinicalMinutes) {
            for (Tier tier : tiers) {
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
    public record Tier(@Nullable Integer upToMinutes, int need) {}

    @Override
    public Ratio ofEverybody() {
        return new Ratio(rule, share, terms.ofEverybody());
    }
}
