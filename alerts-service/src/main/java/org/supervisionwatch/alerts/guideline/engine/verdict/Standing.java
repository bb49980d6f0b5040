package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;

/**
 * The result of an evaluation: where a person stands against a requirement on a day, and why.
 *
 * @param requirement id within the pack
 * @param asOf the day of the evaluation, which uses what had been recorded up to and including it
 * @param shiftsSince shifts worked since the anchor, where shifts are counted
 * @param window the window evaluated; null for an interval
 * @param nextChange the first later day on which the verdict differs if no new facts arrive; two years later if there is none
 * @param working the steps that led to the verdict, in order
 */
public record Standing(
        String requirement,
        LocalDate asOf,
        Verdict verdict,
        @Nullable Integer shiftsSince,
        @Nullable Period window,
        LocalDate nextChange,
        List<EvaluationStep> working) {

    public Standing {
        working = List.copyOf(working);
    }

    public StandingState state() {
        return verdict.state();
    }

    public @Nullable LocalDate dueRaw() {
        return verdict.deadline().dueRaw();
    }

    public @Nullable LocalDate due() {
        return verdict.deadline().due();
    }

    public @Nullable LocalDate dueSoonFrom() {
        return verdict.deadline().dueSoonFrom();
    }

    public @Nullable LocalDate belowFrom() {
        return verdict.deadline().belowFrom();
    }

    public @Nullable LocalDate emailOn() {
        return verdict.deadline().emailOn();
    }

    public List<LocalDate> escalateOn() {
        return verdict.deadline().escalateOn();
    }

    public @Nullable LocalDate anchor() {
        return verdict.anchor();
    }

    public @Nullable LocalDate returned() {
        return verdict.returned();
    }

    public boolean capped() {
        return verdict.capped();
    }

    public @Nullable LocalDate nextBooked() {
        return verdict.nextBooked();
    }

    public List<StandingFlag> flags() {
        return verdict.flags();
    }

    /** What the sessions of the window are credited; null if it was not calculated. */
    public @Nullable BigDecimal credited() {
        return verdict.figures() == null ? null : verdict.figures().credited();
    }

    /** What the window requires; null if it was not calculated. */
    public @Nullable BigDecimal required() {
        return verdict.figures() == null ? null : verdict.figures().required();
    }

    /** The first day after the settling time of an unmet window, from which it counts as below guideline. */
    public @Nullable LocalDate finalOn() {
        return window == null ? null : verdict.deadline().belowFrom();
    }

    /** What the bookings that stand would add to the credit of the window; null if it was not calculated. */
    public @Nullable BigDecimal booked() {
        return verdict.figures() == null ? null : verdict.figures().booked();
    }

    /** The figures of the running window beside an ended one that is not yet final. */
    public @Nullable WindowFigures progress() {
        return verdict.progress();
    }

    /** The window before the one shown. */
    public @Nullable PreviousWindow previous() {
        return verdict.previous();
    }

    /** The day from which the state holds by the facts; null where the rules name none. */
    public @Nullable LocalDate since() {
        return verdict.since();
    }
}
