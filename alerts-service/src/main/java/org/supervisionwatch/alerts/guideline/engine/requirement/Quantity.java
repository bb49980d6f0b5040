package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A requirement for a number of minutes or sessions within a window.
 *
 * @param atLeast minutes or sessions, depending on the measure
 * @param distinct what sessions must differ in to count separately; null if nothing. Only if sessions are counted
 * @param partTime null if the amount does not depend on the hours. Only if minutes are counted
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

    /** What is counted. */
    public enum QuantityMeasure {
        MINUTES,
        SESSIONS
    }

    /** What sessions must differ in: a second session with the same value adds nothing. */
    public enum DistinctBy {
        ISO_WEEK,
        /** A session without an intervention adds nothing. */
        INTERVENTION
    }

    /** How the amount is adjusted if some days of a window do not count. */
    public enum PartialWindowRule {
        /** The full amount is required, except in a window that began before the post did. */
        FULL,
        /** In proportion to the days that count. */
        PRORATE
    }

    /**
     * Reduces the minutes for part-time hours.
     *
     * @param appliesBelowFte only shares of full time below this one are reduced
     * @param referenceFte the share of full time to which the full amount refers
     * @param floor the minimum in minutes
     */
    public record MinutesProration(
            FteBasis basis, BigDecimal appliesBelowFte, BigDecimal referenceFte, BigDecimal floor) {

        /** Which share of full time is used. */
        public enum FteBasis {
            /** The contracted share: its mean over the days that count. */
            CONTRACTED_FTE,
            /** The share spent on clinical work, if known; otherwise the contracted share. */
            CLINICAL_FTE
        }
    }

    @Override
    public boolean isProrated() {
        return partial == PartialWindowRule.PRORATE;
    }

    @Override
    public Quantity with(RequirementOrigin origin, AppliesWhen condition) {
        return new Quantity(origin, measure, atLeast, distinct, partTime, partial, terms.with(condition));
    }
}
