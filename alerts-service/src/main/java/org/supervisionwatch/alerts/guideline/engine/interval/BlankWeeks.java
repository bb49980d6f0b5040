package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** A week she could not work does not count: each one puts the due date a week further. Guideline rule 3. */
final class BlankWeeks {

    private BlankWeeks() {}

    /**
     * Walks the ISO weeks from the one after the anchor's, as long as their Monday is not past the due date, which grows
     * as it walks.
     *
     * @return the raw due date, blank weeks added; null if they never end
     */
    static @Nullable LocalDate stretch(
            WorkingCalendar rota, LocalDate anchor, LocalDate reckoned, EvaluationTrace trail) {
        LocalDate raw = reckoned;
        LocalDate monday = anchor.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (!monday.isAfter(raw)) {
            EvaluationStep.BlankWeekReason blank = rota.blank(monday);
            if (blank != null) {
                if (rota.blankForEver(monday)) {
                    return null;
                }
                raw = raw.plusWeeks(1);
                trail.add(new EvaluationStep.BlankWeek(monday, monday.plusDays(6), blank, raw));
            }
            monday = monday.plusWeeks(1);
        }
        return raw;
    }
}
