package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SkippedDays;

/**
 * The working days of a person, as one requirement sees them: in post, a weekday of the pattern in force and not a bank holiday, or a day
 * with a shift where the pattern has no day, and not away under a pause rule. Guideline rule 5.
 */
public final class WorkingCalendar {

    private final PersonInPost person;
    private final List<AwayPeriod> away;
    private final HolidayDates holidays;

    public WorkingCalendar(PersonInPost person, List<PauseRule> pauses, HolidayDates holidays) {
        this.person = person;
        this.away = AwayPeriod.under(pauses, person.absences(), person.patterns(), holidays);
        this.holidays = holidays;
    }

    PersonInPost person() {
        return person;
    }

    boolean isHoliday(LocalDate day) {
        return holidays.contains(day);
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

    /** Whether the days worked are those with a shift, because the pattern in force has none. */
    public boolean worksShifts(LocalDate day) {
        WorkingPattern pattern = person.patternOn(day);
        return pattern == null || pattern.hasNoDay();
    }

    /** Whether the pattern in force plans nothing in the week of the day. */
    boolean isIdleInWeekOf(LocalDate day) {
        WorkingPattern pattern = person.patternOn(day);
        return pattern == null || pattern.weekOf(day).isEmpty();
    }

    /** Whether work is planned on a day in post, by the pattern or by a shift, bank holiday or not. */
    boolean isPlanned(LocalDate day) {
        DayOffReason reason = notPlanned(day);
        return reason == null || reason == DayOffReason.BANK_HOLIDAY;
    }

    /** Why the day is not worked; null if it is. */
    @Nullable public DayOffReason dayOff(LocalDate day) {
        DayOffReason reason = notPlanned(day);
        if (reason != null) {
            return reason;
        }
        return awayOn(day) == null ? null : DayOffReason.AWAY;
    }

    /** Why the day is not worked, absences aside; null if it is. */
    private @Nullable DayOffReason notPlanned(LocalDate day) {
        if (!person.post().contains(day)) {
            return DayOffReason.NOT_IN_POST;
        }
        WorkingPattern pattern = person.patternOn(day);
        if (pattern == null || pattern.hasNoDay()) {
            return day.equals(person.shiftFrom(day)) ? null : DayOffReason.NOT_A_WORKING_DAY;
        }
        if (!pattern.plans(day)) {
            return DayOffReason.NOT_A_WORKING_DAY;
        }
        return holidays.contains(day) ? DayOffReason.BANK_HOLIDAY : null;
    }

    /** Whether the person works on the day and has no absence of any kind, under a pause rule or not. */
    public boolean isAtWork(LocalDate day) {
        return notPlanned(day) == null && person.absences().stream().noneMatch(absence -> absence.contains(day));
    }

    /** Whether a booking is one: on a day worked, or individual and on a day in post on which the person is not away. Guideline rule 9. */
    public boolean stands(Session booking) {
        LocalDate day = booking.date();
        return booking.form() == SessionFormat.INDIVIDUAL
                ? person.post().contains(day) && awayOn(day) == null
                : dayOff(day) == null;
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

    /** The last working day between two days, both inclusive; null if there is none. */
    @Nullable public LocalDate lastWorkedBetween(LocalDate from, LocalDate to) {
        for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
            if (dayOff(day) == null) {
                return day;
            }
        }
        return null;
    }

    /** How many days between two days, both inclusive, are worked. */
    public int workedBetween(LocalDate from, LocalDate to) {
        int worked = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (dayOff(day) == null) {
                worked++;
            }
        }
        return worked;
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
        if (worksShifts(day)) {
            LocalDate shift = person.shiftFrom(day.plusDays(1));
            return DateComparison.earlierAfter(day, shift, nextPatternAfter(day));
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
}
