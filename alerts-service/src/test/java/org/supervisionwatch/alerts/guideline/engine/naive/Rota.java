package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;

/** What is planned for single days of a person by post, pattern and shifts, whatever the absences. Rules 5 and 14. */
final class Rota {

    private static final int SHIFTS_ARE_RECENT = 27;

    private final PersonInPost person;
    private final HolidayDates holidays;
    private final Set<LocalDate> shifts;

    Rota(PersonInPost person, HolidayDates holidays) {
        this.person = person;
        this.holidays = holidays;
        this.shifts = new HashSet<>(person.shifts());
    }

    boolean inPost(LocalDate day) {
        LocalDate end = person.post().end();
        return !day.isBefore(person.post().start()) && (end == null || !day.isAfter(end));
    }

    boolean bankHoliday(LocalDate day) {
        return holidays.days().contains(day);
    }

    boolean businessDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !bankHoliday(day);
    }

    @Nullable FullTimeShare fte(LocalDate day) {
        WorkingPattern pattern = pattern(day);
        return pattern == null ? null : pattern.fte();
    }

    /** The latest pattern that has begun; if none has, the first one. */
    private @Nullable WorkingPattern pattern(LocalDate day) {
        WorkingPattern begun = null;
        WorkingPattern first = null;
        for (WorkingPattern pattern : person.patterns()) {
            if (first == null || pattern.from().isBefore(first.from())) {
                first = pattern;
            }
            boolean hasBegun = !pattern.from().isAfter(day);
            if (hasBegun && (begun == null || pattern.from().isAfter(begun.from()))) {
                begun = pattern;
            }
        }
        return begun == null ? first : begun;
    }

    /** The weekdays of the pattern in the week of the day; none if no pattern is known. */
    private Set<DayOfWeek> week(LocalDate day) {
        WorkingPattern pattern = pattern(day);
        if (pattern == null) {
            return Set.of();
        }
        long weeks = ChronoUnit.WEEKS.between(Walk.monday(pattern.from()), Walk.monday(day));
        List<Set<DayOfWeek>> alternating = pattern.weeks();
        return alternating.get(Math.floorMod(weeks, alternating.size()));
    }

    boolean weekWithoutDays(LocalDate day) {
        return week(day).isEmpty();
    }

    /** Whether the pattern in force has no day in any of its weeks, so that only shifts say when the person works. */
    boolean withoutFixedDays(LocalDate day) {
        return withoutDays(pattern(day));
    }

    private static boolean withoutDays(@Nullable WorkingPattern pattern) {
        return pattern == null || pattern.weeks().stream().allMatch(Set::isEmpty);
    }

    boolean shift(LocalDate day) {
        return shifts.contains(day);
    }

    @Nullable LocalDate firstShiftAfter(LocalDate day) {
        return shifts.stream()
                .filter(shift -> shift.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    boolean planned(LocalDate day) {
        return withoutFixedDays(day) ? shift(day) : week(day).contains(day.getDayOfWeek());
    }

    /** Whether the person would work on the day if they were not away. */
    boolean toBeWorked(LocalDate day) {
        return inPost(day) && planned(day) && (withoutFixedDays(day) || !bankHoliday(day));
    }

    /** Nobody can say when a person works who has neither days, now or later, nor a shift in four weeks or ahead. */
    boolean unknown(LocalDate day) {
        boolean daysAhead =
                person.patterns().stream().anyMatch(pattern -> pattern.from().isAfter(day) && !withoutDays(pattern));
        return withoutFixedDays(day) && !daysAhead && firstShiftAfter(day.minusDays(SHIFTS_ARE_RECENT + 1L)) == null;
    }
}
