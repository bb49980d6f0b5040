package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;

/**
 * Where a person stands against a requirement on a day, and why.
 *
 * @param requirement its id within the pack
 * @param asOf the day, knowing what had been recorded up to and including it
 * @param daysSince the anchor; null without one
 * @param shiftsSince shifts worked since the anchor, where shifts are counted
 * @param window that was looked at; null for an interval
 * @param nextChange the first later day on which the verdict differs if no new fact arrives; two years on if none does
 * @param working how it came about, in the order in which it was worked out
 */
public record Standing(
        String requirement,
        LocalDate asOf,
        Verdict verdict,
        @Nullable Integer daysSince,
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

    /** What the window holds; null where it was not worked out. */
    public @Nullable BigDecimal credited() {
        return verdict.figures() == null ? null : verdict.figures().credited();
    }

    /** What the window should hold; null where it was not worked out. */
    public @Nullable BigDecimal required() {
        return verdict.figures() == null ? null : verdict.figures().required();
    }

    /** The first day after a window that ended short has settled: from then on it counts as below. */
    public @Nullable LocalDate finalOn() {
        return window == null ? null : verdict.deadline().belowFrom();
    }

    /** Of the window still running. */
    public @Nullable WindowFigures progress() {
        return verdict.progress();
    }
}
