package org.supervisionwatch.alerts.guideline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Quantity.Measure;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes.Basis;

/** A step of the working about a window: what it is, what it asks for, what it holds, and what follows. */
public sealed interface WindowStep extends Step {

    /** Which window, and whether anything is asked of it. */
    sealed interface Frame extends WindowStep {}

    /** How much is asked for, move by move. */
    sealed interface Demand extends WindowStep {}

    /** What the sessions are worth. */
    sealed interface Worth extends WindowStep {}

    /** What follows. */
    sealed interface Result extends WindowStep {}

    /** @param running whether it has not ended yet: then nothing is decided */
    record LookedAt(Period window, boolean running) implements Frame {}

    /** What follows is about the window that is still running. */
    record InProgress(Period window) implements Frame {}

    /** The window began before the requirement was asked of her. */
    record BeganBeforeAsked(LocalDate appliesFrom) implements Frame {}

    /** Nothing was asked. */
    record Exempt(WhyExempt why) implements Frame {}

    /** What a whole window asks for. */
    record Asked(int amount, Measure measure) implements Demand {}

    /** What the clinical minutes of a window ask for. */
    record Shared(Ratio.Share share, int clinicalMinutes, BigDecimal required) implements Demand {}

    /** Days of a window that do not count, so many being left of all. */
    record LeftOut(int countable, int days, List<Step.PassedOver> leftOut) implements Demand {

        public LeftOut {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The share of full time that matters for the window. */
    record MeanFte(BigDecimal fte, Basis basis) implements Demand {}

    /** Part-time hours made the amount a smaller one. */
    record ProratedMinutes(ProrateMinutes rule, BigDecimal required) implements Demand {}

    /** Days that do not count made the amount a smaller one. */
    record ProratedWindow(int countable, int days, BigDecimal required) implements Demand {}

    /**
     * A session that counts.
     *
     * @param minutes of the types that count
     * @param size of the group, as it matters for the credit
     * @param method how the minutes were credited; null if no band fits
     * @param credit minutes, or 1 where sessions are counted
     * @param crowded whether it had more supervisees than the guideline allows
     */
    record Credited(
            @Nullable String session,
            LocalDate date,
            Form form,
            int minutes,
            int size,
            Credit.@Nullable Method method,
            BigDecimal credit,
            boolean crowded)
            implements Worth {}

    /** Sessions of one form were worth more than they may be. */
    record CappedForm(Credit.Cap cap, BigDecimal worth, BigDecimal limit) implements Worth {}

    /** @param running whether more may come: then it is no verdict */
    record Compared(BigDecimal credited, BigDecimal required, boolean met, boolean running) implements Result {}

    /** Short, but she was not in post from the window's first day. */
    record BeganBeforePost(LocalDate start) implements Result {}

    /** It has settled; only a correction could still change it. */
    record Closed(LocalDate finalOn) implements Result {}

    /**
     * So much more puts it right.
     *
     * @param by held by this day
     * @param recordedBy and recorded by this one; null where that goes without saying
     */
    record Missing(
            BigDecimal missing, LocalDate by, @Nullable LocalDate recordedBy) implements Result {}

    /** Why nothing was asked. */
    enum WhyExempt {
        NO_DAY_COUNTS,
        NO_CLINICAL_WORK
    }
}
