package org.supervisionwatch.alerts.pack;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supervisionwatch.alerts.guideline.Holidays;

/** The bank-holiday calendars that packs and organisations may name. Source: Jollyday. */
@ApplicationScoped
public class Calendars {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Map<String, Holidays> byName =
            Map.of("none", Holidays.NONE, "england-and-wales", new Holidays(englandAndWales()));

    public Optional<Holidays> named(String calendar) {
        return Optional.ofNullable(byName.get(calendar));
    }

    Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** The days off work: the substitute day where a holiday falls on a weekend. */
    private static Set<LocalDate> englandAndWales() {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> manager.getHolidays(Year.of(year), "eng"))
                .flatMap(Set::stream)
                .map(Holiday::getDate)
                .collect(Collectors.toSet());
    }
}
