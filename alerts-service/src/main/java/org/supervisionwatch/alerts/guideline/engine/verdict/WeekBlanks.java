package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.BlankWeekReason;

/**
 * Which weeks are blank, because nothing is worked in them. Guideline rule 3.
 *
 * @param idle what a week is in which the pattern plans no day
 */
public record WeekBlanks(WorkingCalendar calendar, IdleWeeks idle) {

    private static final int DAYS = 7;

    /** Why a week is blank; null if it is not. */
    public @Nullable BlankWeekReason reason(LocalDate monday) {
        for (int i = 0; i < DAYS; i++) {
            if (calendar.dayOff(monday.plusDays(i)) == null) {
                return null;
            }
        }
        boolean planned = false;
        boolean allHolidays = true;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            if (calendar.isPlanned(day)) {
                AwayPeriod absence = calendar.awayOn(day);
                if (absence != null && absence.effect().blanksWeeks()) {
                    return BlankWeekReason.AWAY;
                }
                planned = true;
                allHolidays &= calendar.isHoliday(day);
            }
        }
        if (planned) {
            return allHolidays ? BlankWeekReason.BANK_HOLIDAYS : null;
        }
        return isIdle(monday) ? BlankWeekReason.NO_DAY_PLANNED : null;
    }

    /** Whether no day is planned because the pattern has none in such a week, on each day in post. */
    private boolean isIdle(LocalDate monday) {
        boolean inPost = false;
        for (int i = 0; i < DAYS && idle != IdleWeeks.COUNTED; i++) {
            LocalDate day = monday.plusDays(i);
            if (calendar.person().post().contains(day)) {
                inPost = true;
                if (!calendar.worksShifts(day) && !(idle == IdleWeeks.BLANK && calendar.isIdleInWeekOf(day))) {
                    return false;
                }
            }
        }
        return inPost;
    }

    /** Whether all weeks from a blank one on are blank, because no fact is ahead that could end them. */
    public boolean isBlankIndefinitely(LocalDate monday) {
        PersonInPost person = calendar.person();
        List<WorkingPattern> patterns = person.patterns();
        WorkingPattern last = patterns.isEmpty() ? null : patterns.getLast();
        boolean changesAhead = person.post().end() != null
                || person.post().start().isAfter(monday)
                || (last != null && last.from().isAfter(monday))
                || person.shiftFrom(monday) != null;
        if (changesAhead) {
            return false;
        }
        List<AwayPeriod> away = calendar.away();
        boolean awayForGood = !away.isEmpty()
                && away.getLast().to() == null
                && away.getLast().effect().blanksWeeks()
                && !away.getLast().from().isAfter(monday);
        return awayForGood || last == null || last.hasNoDay();
    }
}
