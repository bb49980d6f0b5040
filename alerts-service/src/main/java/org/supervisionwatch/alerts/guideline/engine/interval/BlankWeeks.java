package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.WeekBlanks;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Postpones a due date by one week for each blank week, in which the person could not work. Guideline rule 3. */
final class BlankWeeks {

    private BlankWeeks() {}

    /**
     * Goes through the ISO weeks from the one after the anchor, as long as their Monday is not after the due date, which moves
     * on with each blank week.
     *
     * @return the raw due date with the blank weeks added; null if they never end
     */
    static @Nullable LocalDate stretch(
            WeekBlanks blanks, LocalDate anchor, LocalDate calculated, EvaluationTrace trace) {
        LocalDate raw = calculated;
        LocalDate monday = anchor.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (!monday.isAfter(raw)) {
            EvaluationStep.BlankWeekReason blank = blanks.reason(monday);
            if (blank != null) {
                if (blanks.isBlankIndefinitely(monday)) {
                    return null;
                }
                raw = raw.plusWeeks(1);
                trace.add(new EvaluationStep.BlankWeek(monday, monday.plusDays(6), blank, raw));
            }
            monday = monday.plusWeeks(1);
        }
        return raw;
    }
}
