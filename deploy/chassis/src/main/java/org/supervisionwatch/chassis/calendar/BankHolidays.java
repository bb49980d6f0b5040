package org.supervisionwatch.chassis.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bank holidays of the nations of the United Kingdom, from Jollyday: the day off work, so the substitute where one falls on a weekend. */
public final class BankHolidays {

    /** The calendar without bank holidays. */
    public static final String NONE = "none";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private BankHolidays() {}

    /** Calculated once, on first use. */
    private static final class CalendarHolder {

        static final Map<String, Set<LocalDate>> CALENDARS = Map.of(
                NONE,
                Set.of(),
                "england-and-wales",
                days("eng"),
                "scotland",
                days("sct"),
                "northern-ireland",
                days("nir"));

        private static Set<LocalDate> days(String nation) {
            HolidayManager manager =
                    HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
            return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(year -> manager.getHolidays(Year.of(year), nation))
                    .flatMap(Set::stream)
                    .map(Holiday::getDate)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** All calendars with their bank holidays from 2000 to 2100. */
    public static Map<String, Set<LocalDate>> calendars() {
        return CalendarHolder.CALENDARS;
    }

    /** The bank holidays of a calendar; empty for an unknown one. */
    public static Set<LocalDate> of(String calendar) {
        return CalendarHolder.CALENDARS.getOrDefault(calendar, Set.of());
    }
}
