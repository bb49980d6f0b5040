package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SkippedDays;

/**
 * The working days of a person, as one requirement sees them: in post, a weekday of the pattern in force, not a bank holiday,
 * not away under a pause rule. Guideline rule 5.
 */
public final class WorkingCalendar {

    private final PersonInPost person;
    private final List<AwayPeriod> away;
    private final HolidayDates holidays;

    public WorkingCalendar(PersonInPost person, List<PauseRule> pauses, HolidayDates holidays) {
        this.person = person;
        this.away = AwayPeriod.under(pauses, person.absences());
        this.holidays = holidays;
    }

    /** The absences under a pause rule, by date; they do not overlap. */
    public List<AwayPeriod> away() {
        return away;
    }

    @Nullable public AwayPeriod awayOn(LocalDate day) {
        for (AwayPeriod each : away) {
            if (each.contains(day)) {
                return each;
            }
        }
        return null;
    }

    /** Why the day is not worked; null if it is. */
    @Nullable DayOffReason dayOff(LocalDate day) {
        if (!person.post().contains(day)) {
            return DayOffReason.NOT_IN_POST;
        }
        WorkingPattern pattern = person.patternOn(day);
        if (pattern == null || !pattern.plans(day)) {
            return DayOffReason.NOT_A_WORKING_DAY;
        }
        if (holidays.contains(day)) {
            return DayOffReason.BANK_HOLIDAY;
        }
        return awayOn(day) == null ? null : DayOffReason.AWAY;
    }

    /** The first working day on or after a day; null if there is none. */
    @Nullable public LocalDate firstWorkedFrom(LocalDate from) {
        LocalDate day = from.isBefore(person.post().start()) ? person.post().start() : from;
        while (person.post().contains(day)) {
            if (dayOff(day) == null) {
                return day;
            }
            LocalDate next = nextCandidate(day);
            if (next == null) {
                return null;
            }
            day = next;
        }
        return null;
    }

    /** The days from {@code raw} to the day before {@code due}, with the reason why each is not a working day. */
    public List<SkippedDays> skippedDays(LocalDate raw, LocalDate due) {
        List<SkippedDays> passed = new ArrayList<>();
        for (LocalDate day = raw; day.isBefore(due); day = day.plusDays(1)) {
            DayOffReason why = dayOff(day);
            SkippedDays before = passed.isEmpty() ? null : passed.getLast();
            if (before != null && before.why() == why) {
                passed.set(passed.size() - 1, new SkippedDays(before.from(), day, why));
            } else if (why != null) {
                passed.add(new SkippedDays(day, day, why));
            }
        }
        return passed;
    }

    /** The next day that may be a working day: absences and periods without working days are skipped at once. */
    private @Nullable LocalDate nextCandidate(LocalDate day) {
        AwayPeriod absence = awayOn(day);
        if (absence != null) {
            return absence.to() == null ? null : absence.to().plusDays(1);
        }
        WorkingPattern pattern = person.patternOn(day);
        if (pattern == null || pattern.hasNoDay()) {
            return nextPatternAfter(day);
        }
        return day.plusDays(1);
    }

    private @Nullable LocalDate nextPatternAfter(LocalDate day) {
        WorkingPattern inForce = person.patternOn(day);
        for (WorkingPattern pattern : person.patterns()) {
            if (pattern.from().isAfter(day) && pattern != inForce) {
                return pattern.from();
            }
        }
        return null;
    }

    /**
     * Whether a week is blank: the person is in post with working days in it, works none of them, and either an absence that
     * blanks weeks covers one of them or all are bank holidays. Guideline rule 3, blank weeks.
     *
     * @return why it is blank; null if it is not
     */
    public EvaluationStep.@Nullable BlankWeekReason blankReason(LocalDate monday) {
        boolean workingDays = false;
        boolean covered = false;
        boolean allHolidays = true;
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            DayOffReason off = dayOff(day);
            if (off == null) {
                return null;
            }
            if (off == DayOffReason.BANK_HOLIDAY || off == DayOffReason.AWAY) {
                workingDays = true;
                allHolidays &= off == DayOffReason.BANK_HOLIDAY;
                AwayPeriod absence = awayOn(day);
                covered |= absence != null && absence.effect().blanksWeeks();
            }
        }
        if (covered) {
            return EvaluationStep.BlankWeekReason.AWAY;
        }
        return workingDays && allHolidays ? EvaluationStep.BlankWeekReason.BANK_HOLIDAYS : null;
    }

    /** Whether all weeks from this one on are blank: an open-ended absence in an open-ended post and pattern. */
    public boolean isBlankIndefinitely(LocalDate monday) {
        AwayPeriod last = away.isEmpty() ? null : away.getLast();
        return last != null
                && last.to() == null
                && last.effect().blanksWeeks()
                && !last.from().isAfter(monday)
                && person.post().end() == null
                && !person.post().start().isAfter(monday)
                && !person.patterns().getLast().from().isAfter(monday);
    }
}
