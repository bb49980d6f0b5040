package org.supervisionwatch.alerts.guideline.engine.working;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;

/** A step in the evaluation of a window: its dates, what it requires, what it is credited, and the result. */
public sealed interface WindowStep extends EvaluationStep {

    /** Which window is evaluated, and whether anything is required of it. */
    sealed interface WindowFrameStep extends WindowStep {}

    /** How the required amount is calculated, step by step. */
    sealed interface WindowDemandStep extends WindowStep {}

    /** What the sessions are credited. */
    sealed interface WindowCreditStep extends WindowStep {}

    /** The result. */
    sealed interface WindowResultStep extends WindowStep {}

    /** @param running whether it has not ended yet, in which case there is no verdict */
    record WindowLookedAt(Period window, boolean running) implements WindowFrameStep {}

    /** The following steps concern the current window. */
    record WindowInProgress(Period window) implements WindowFrameStep {}

    /** The window began before the requirement applied to the person. */
    record BeganBeforeAsked(LocalDate appliesFrom) implements WindowFrameStep {}

    /** Nothing is required in this window. */
    record WindowExempt(ExemptionReason why, Period window) implements WindowFrameStep {}

    /** The window before the one shown ended short. @param finalOn the day from which nothing can change that */
    record EndedShortBefore(
            Period window, BigDecimal credited, BigDecimal required, QuantityMeasure measure, LocalDate finalOn)
            implements WindowFrameStep {}

    /** The amount required in a whole window. */
    record AmountAsked(int amount, QuantityMeasure measure) implements WindowDemandStep {}

    /** The amount required by the clinical minutes of a window. */
    record RatioApplied(Ratio.RatioFormula share, int clinicalMinutes, BigDecimal required)
            implements WindowDemandStep {}

    /** Days of a window that do not count, and how many of all days remain. */
    record DaysLeftOut(int countable, int days, List<EvaluationStep.SkippedDays> leftOut) implements WindowDemandStep {

        public DaysLeftOut {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The share of full time used for the window.
     *
     * @param basis where it comes from: the clinical share only if one is known
     * @param hours of the contracts over the days that count, if it comes from them
     */
    record MeanFte(BigDecimal fte, FteBasis basis, List<ContractedSpell> hours) implements WindowDemandStep {

        public MeanFte {
            hours = List.copyOf(hours);
        }
    }

    /** @param days of the spell that count */
    record ContractedSpell(LocalDate from, LocalDate to, FullTimeShare fte, int days) {}

    /** Part-time hours reduced the amount. */
    record MinutesProrated(MinutesProration rule, BigDecimal required) implements WindowDemandStep {}

    /** Days that do not count reduced the amount. */
    record WindowProrated(int countable, int days, BigDecimal required, QuantityMeasure measure)
            implements WindowDemandStep {}

    /**
     * A session that counts.
     *
     * @param minutes of the types that count
     * @param size of the group, as used for the credit
     * @param method how the minutes were credited; null if no band matches
     * @param credit in minutes, or 1 if sessions are counted
     * @param intervention on which it was, if interventions must differ
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
            QuantityMeasure measure,
            @Nullable String intervention,
            boolean crowded)
            implements WindowCreditStep {}

    /** The credit of one form of session was limited by the cap. */
    record CreditCapped(CreditRule.CreditCap cap, BigDecimal worth, BigDecimal limit) implements WindowCreditStep {}

    /**
     * @param booked what bookings that stand would add; null unless the window is running
     * @param running whether the window has not ended yet, in which case this is not a verdict
     */
    record CreditCompared(
            BigDecimal credited,
            @Nullable BigDecimal booked,
            BigDecimal required,
            QuantityMeasure measure,
            boolean met,
            boolean running)
            implements WindowResultStep {}

    /**
     * Why somebody is at risk.
     *
     * @param on the first day on which a rolling window will be short; otherwise the last day of the window
     */
    record WindowAtRisk(RiskReason why, LocalDate on) implements WindowResultStep {}

    /** Not met, but the person was not in post from the first day of the window. */
    record BeganBeforePost(LocalDate start) implements WindowResultStep {}

    /** The settling time is over; only a correction could still change the result. */
    record WindowClosed(LocalDate finalOn) implements WindowResultStep {}

    /**
     * The amount still missing, bookings aside.
     *
     * @param by the day by which it must be held
     * @param recordedBy the day by which it must be recorded; null if there is no separate deadline
     * @param daysLeft the working days left for it; null if the window has ended
     */
    record AmountMissing(
            BigDecimal missing,
            QuantityMeasure measure,
            LocalDate by,
            @Nullable LocalDate recordedBy,
            @Nullable DaysLeft daysLeft)
            implements WindowResultStep {}

    /** Working days from a day on, that day included. */
    record DaysLeft(int workingDays, LocalDate asOf) {}

    /** Why somebody is at risk. */
    enum RiskReason {
        /** The window is near its end, and less has been held and booked than would be in step with it. */
        BEHIND_PACE,
        /** The window is about to end, and what is booked does not make up what is missing. */
        ABOUT_TO_END,
        /** Sessions drop out of the rolling window, or it is asked for the first time. */
        SHORT_AHEAD
    }

    /** Why nothing is required. */
    enum ExemptionReason {
        NO_DAY_COUNTS,
        NO_CLINICAL_WORK
    }
}
