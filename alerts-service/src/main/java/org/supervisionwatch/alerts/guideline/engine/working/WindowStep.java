package org.supervisionwatch.alerts.guideline.engine.working;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;

/** A step of the working about a window: what it is, what it asks for, what it holds, and what follows. */
public sealed interface WindowStep extends EvaluationStep {

    /** Which window, and whether anything is asked of it. */
    sealed interface WindowFrameStep extends WindowStep {}

    /** How much is asked for, move by move. */
    sealed interface WindowDemandStep extends WindowStep {}

    /** What the sessions are worth. */
    sealed interface WindowCreditStep extends WindowStep {}

    /** What follows. */
    sealed interface WindowResultStep extends WindowStep {}

    /** @param running whether it has not ended yet: then nothing is decided */
    record WindowLookedAt(Period window, boolean running) implements WindowFrameStep {}

    /** What follows is about the window that is still running. */
    record WindowInProgress(Period window) implements WindowFrameStep {}

    /** The window began before the requirement was asked of her. */
    record BeganBeforeAsked(LocalDate appliesFrom) implements WindowFrameStep {}

    /** Nothing was asked. */
    record WindowExempt(ExemptionReason why) implements WindowFrameStep {}

    /** What a whole window asks for. */
    record AmountAsked(int amount, QuantityMeasure measure) implements WindowDemandStep {}

    /** What the clinical minutes of a window ask for. */
    record RatioApplied(Ratio.RatioFormula share, int clinicalMinutes, BigDecimal required)
            implements WindowDemandStep {}

    /** Days of a window that do not count, so many being left of all. */
    record DaysLeftOut(int countable, int days, List<EvaluationStep.SkippedDays> leftOut) implements WindowDemandStep {

        public DaysLeftOut {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The share of full time that matters for the window. */
    record MeanFte(BigDecimal fte, FteBasis basis) implements WindowDemandStep {}

    /** Part-time hours made the amount a smaller one. */
    record MinutesProrated(MinutesProration rule, BigDecimal required) implements WindowDemandStep {}

    /** Days that do not count made the amount a smaller one. */
    record WindowProrated(int countable, int days, BigDecimal required) implements WindowDemandStep {}

    /**
     * A session that counts.
     *
     * @param minutes of the types that count
     * @param size of the group, as it matters for the credit
     * @param method how the minutes were credited; null if no band fits
     * @param credit minutes, or 1 where sessions are counted
     * @param crowded whether it had more supervisees than the guideline allows
     */
    record SessionCredited(
            @Nullable String session,
            LocalDate date,
            SessionFormat form,
            int minutes,
            int size,
            CreditRule.@Nullable CreditMethod method,
            BigDecimal credit,
            boolean crowded)
            implements WindowCreditStep {}

    /** Sessions of one form were worth more than they may be. */
    record CreditCapped(CreditRule.CreditCap cap, BigDecimal worth, BigDecimal limit) implements WindowCreditStep {}

    /** @param running whether more may come: then it is no verdict */
    record CreditCompared(BigDecimal credited, BigDecimal required, boolean met, boolean running)
            implements WindowResultStep {}

    /** Short, but she was not in post from the window's first day. */
    record BeganBeforePost(LocalDate start) implements WindowResultStep {}

    /** It has settled; only a correction could still change it. */
    record WindowClosed(LocalDate finalOn) implements WindowResultStep {}

    /**
     * So much more puts it right.
     *
     * @param by held by this day
     * @param recordedBy and recorded by this one; null where that goes without saying
     */
    record AmountMissing(
            BigDecimal missing, LocalDate by, @Nullable LocalDate recordedBy) implements WindowResultStep {}

    /** Why nothing was asked. */
    enum ExemptionReason {
        NO_DAY_COUNTS,
        NO_CLINICAL_WORK
    }
}
