package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.naive.Diary;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Recalculates the dates of an interval from its working and checks that each step follows from the previous one. */
final class RedoneDates {

    private final Interval interval;
    private final Diary diary;
    private @Nullable LocalDate dueRaw;
    private @Nullable LocalDate due;
    private @Nullable LocalDate belowFrom;
    private @Nullable LocalDate returned;
    private boolean capped;
    private boolean stopped;

    private RedoneDates(Interval interval, Diary diary) {
        this.interval = interval;
        this.diary = diary;
    }

    /** Fails unless the recalculated dates equal those of the standing. */
    static void check(Scenario scenario) {
        Standing standing = scenario.standing();
        RedoneDates redone = new RedoneDates((Interval) scenario.requirement(), scenario.diary());
        standing.working().forEach(redone::apply);
        assertThat(redone.dueRaw).isEqualTo(standing.dueRaw());
        assertThat(redone.due).isEqualTo(standing.due());
        assertThat(redone.belowFrom).isEqualTo(byShifts(scenario) ? null : standing.belowFrom());
        assertThat(redone.returned).isEqualTo(standing.returned());
        assertThat(redone.capped).isEqualTo(standing.capped());
        assertThat(redone.stopped && standing.state() != StandingState.PAUSED).isFalse();
    }

    private static boolean byShifts(Scenario scenario) {
        return ((Interval) scenario.requirement()).every() instanceof IntervalLength.IntervalInShifts;
    }

    private void apply(EvaluationStep step) {
        switch (step) {
            case EvaluationStep.FirstSessionWithin(LocalDate start, int days, LocalDate raw) ->
                from(start.plusDays(days), raw);
            case EvaluationStep.IntervalAdded(LocalDate from, IntervalLength every, LocalDate raw) ->
                from(every.after(from), raw);
            case EvaluationStep.BlankWeek week -> blank(week);
            case EvaluationStep.ClockRestarted back -> restarted(back);
            case EvaluationStep.DueDateHeldBack(LocalDate asked, LocalDate raw) ->
                from(interval.every().after(asked), raw);
            case EvaluationStep.PostBegunAnew(LocalDate start, int days, LocalDate raw) ->
                from(start.plusDays(days), raw);
            case EvaluationStep.DueDateRolled rolled -> rolled(rolled);
            case EvaluationStep.GraceAdded grace -> grace(grace);
            case EvaluationStep.DueDateCapped cap -> capped(cap);
            case EvaluationStep.ShiftsCounted counted -> dueOn(counted.due());
            case EvaluationStep.NoDueDate _ -> dueOn(null);
            case EvaluationStep.ClockStopped _ -> stopped = true;
            default -> assertThat(step).isNotInstanceOf(WindowStep.class);
        }
    }

    private void from(LocalDate expected, LocalDate actual) {
        assertThat(actual).isEqualTo(expected);
        dueOn(actual);
    }

    private void dueOn(@Nullable LocalDate date) {
        dueRaw = date;
        due = date;
    }

    private void capped(EvaluationStep.DueDateCapped cap) {
        assertThat(cap.days()).isEqualTo(interval.hardCapDays());
        assertThat(cap.due()).isBefore(due);
        due = cap.due();
        capped = true;
    }

    /** The day after the grace; who works shifts has one more of them first. */
    private void grace(EvaluationStep.GraceAdded grace) {
        assertThat(grace.days()).isEqualTo(interval.graceDays());
        LocalDate after = due.plusDays(grace.days() + 1L);
        boolean shifts = diary.withoutFixedDays(due);
        assertThat(grace.nextShift()).isEqualTo(shifts ? diary.firstShiftAfter(due) : null);
        if (shifts && grace.nextShift() == null) {
            after = null;
        } else if (shifts && !grace.nextShift().isBefore(after)) {
            after = grace.nextShift().plusDays(1);
        }
        assertThat(grace.belowFrom()).isEqualTo(after);
        belowFrom = after;
    }

    private void blank(EvaluationStep.BlankWeek week) {
        from(dueRaw.plusDays(7), week.dueRaw());
        assertThat(week.sunday()).isEqualTo(week.monday().plusDays(6));
        boolean away = false;
        boolean planned = false;
        for (LocalDate day = week.monday(); !day.isAfter(week.sunday()); day = day.plusDays(1)) {
            assertThat(diary.works(day)).isFalse();
            planned |= diary.inPost(day) && diary.planned(day);
            away |= diary.effect(day) != null && diary.effect(day).blanksWeeks();
        }
        assertThat(week.because() == EvaluationStep.BlankWeekReason.BANK_HOLIDAYS && away)
                .isFalse();
        assertThat(week.because() == EvaluationStep.BlankWeekReason.AWAY && !away)
                .isFalse();
        assertThat(week.because() == EvaluationStep.BlankWeekReason.NO_DAY_PLANNED)
                .isEqualTo(!planned);
    }

    private void restarted(EvaluationStep.ClockRestarted back) {
        assertThat(back.away().effect()).isEqualTo(new AbsenceEffect.RestartClock(back.withinBusinessDays()));
        assertThat(back.away().to()).isBefore(back.returned());
        assertThat(diary.works(back.returned())).isTrue();
        assertThat(back.dueRaw()).isAfterOrEqualTo(dueRaw);
        returned = back.returned();
        from(back.dueRaw(), back.dueRaw());
    }

    private void rolled(EvaluationStep.DueDateRolled rolled) {
        assertThat(rolled.dueRaw()).isEqualTo(dueRaw);
        LocalDate day = rolled.dueRaw();
        for (EvaluationStep.SkippedDays over : rolled.passedOver()) {
            assertThat(over.from()).isEqualTo(day);
            for (; !day.isAfter(over.to()); day = day.plusDays(1)) {
                assertThat(over.why()).isEqualTo(dayOff(day));
            }
        }
        assertThat(day).isEqualTo(rolled.due());
        due = rolled.due();
    }

    private @Nullable DayOffReason dayOff(LocalDate day) {
        if (!diary.inPost(day)) {
            return DayOffReason.NOT_IN_POST;
        }
        if (!diary.planned(day)) {
            return DayOffReason.NOT_A_WORKING_DAY;
        }
        if (diary.bankHoliday(day) && !diary.withoutFixedDays(day)) {
            return DayOffReason.BANK_HOLIDAY;
        }
        return diary.effect(day) == null ? null : DayOffReason.AWAY;
    }
}
