package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So many minutes or sessions within a window.
 *
 * @param atLeast minutes or sessions, as measured
 * @param distinct what sessions must differ in to count by themselves; null: nothing. Only where sessions are counted
 * @param partTime null: the same amount whatever the hours. Only where minutes are counted
 */
public record Quantity(
        RequirementOrigin rule,
        QuantityMeasure measure,
        int atLeast,
        @Nullable DistinctBy distinct,
        @Nullable MinutesProration partTime,
        PartialWindowRule partial,
        WindowTerms terms)
        implements WindowRequirement {

    /** What is added up. */
    public enum QuantityMeasure {
        MINUTES,
        SESSIONS
    }

    /** What sessions must differ in: the second one that is alike adds nothing. */
    public enum DistinctBy {
        ISO_WEEK,
        /** A session without one adds nothing. */
        INTERVENTION
    }

    /** What becomes of a window of which some days do not count. */
    public enum PartialWindowRule {
        /** Everything is asked, except of a window that began before the post did. */
        FULL,
        /** In proportion to the days that count. */
        PRORATE
    }

    /**
     * Fewer minutes for part-time hours.
     *
     * @param appliesBelowFte from this share of full time on nothing is taken off
     * @param referenceFte the share of full time for which the whole amount is meant
     * @param floor minutes that are asked in any case
     */
    public record MinutesProration(
            FteBasis basis, BigDecimal appliesBelowFte, BigDecimal referenceFte, BigDecimal floor) {

        /** Which share of full time. */
        public enum FteBasis {
            /** The contracted one: its mean over the days that count. */
            CONTRACTED_FTE,
            /** That of clinical work, if it is known; otherwise the contracted one. */
            CLINICAL_FTE
        }
    }

    @Override
    public Quantity ofEverybody() {
        return new Quantity(rule, measure, atLeast, distinct, partTime, partial, terms.ofEverybody());
    }
}
