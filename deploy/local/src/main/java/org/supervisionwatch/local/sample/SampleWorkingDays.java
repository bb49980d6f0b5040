package org.supervisionwatch.local.sample;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides who works when: on pattern days that are no bank holidays of England, and on shifts, unless they are away. */
final class SampleWorkingDays {

    static final Set<DayOfWeek> FULL_WEEK =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final Set<LocalDate> bankHolidays = new HashSet<>();
    private final Map<String, List<SampleAbsence>> absences;

    SampleWorkingDays(int firstYear, int lastYear, Map<String, List<SampleAbsence>> absences) {
        this.absences = absences;
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        for (int year = firstYear; year <= lastYear; year++) {
            manager.getHolidays(java.time.Year.of(year), "eng").forEach(holiday -> bankHolidays.add(holiday.getDate()));
        }
    }

    boolean bankHoliday(LocalDate day) {
        return bankHolidays.contains(day);
    }

    boolean works(Practitioner person, LocalDate day) {
        boolean rostered = person.rota().plans(day) && !bankHoliday(day)
                || person.rota().shifts().contains(day);
        return person.inPost(day)
                && rostered
                && absences.getOrDefault(person.number(), List.of()).stream().noneMatch(away -> away.covers(day));
    }

    /** The days from Monday to Friday on which the person works. */
    List<LocalDate> daysOfWeek(Practitioner person, LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5))
                .filter(day -> works(person, day))
                .toList();
    }
}
