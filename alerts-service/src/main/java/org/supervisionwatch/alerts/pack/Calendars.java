package org.supervisionwatch.alerts.pack;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supervisionwatch.alerts.guideline.Holidays;

/**
 * The bank-holiday calendars that packs and organisations may name: those of Jollyday, and what was proclaimed since. Each day
 * is the day off work, the substitute where a holiday falls on a weekend.
 */
public final class Calendars {

    /** The calendar without a day. Nothing can be proclaimed in it. */
    public static final String NONE = "none";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Map<String, Holidays> byName;

    /** As the library knows them. */
    public Calendars() {
        this(Library.CALENDARS);
    }

    private Calendars(Map<String, Holidays> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Worked out once, when it is first asked for. */
    private static final class Library {

        static final Map<String, Holidays> CALENDARS = Map.of(
                NONE,
                Holidays.NONE,
                "england-and-wales",
                days("eng"),
                "scotland",
                days("sct"),
                "northern-ireland",
                days("nir"));

        private static Holidays days(String nation) {
            HolidayManager manager =
                    HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
            return new Holidays(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(year -> manager.getHolidays(Year.of(year), nation))
                    .flatMap(Set::stream)
                    .map(Holiday::getDate)
                    .collect(Collectors.toSet()));
        }
    }

    /**
     * A day that somebody proclaimed.
     *
     * @param off true: it is a bank holiday, whatever the library says; false: it is none
     */
    public record Proclaimed(String calendar, LocalDate day, boolean off) {}

    /** These calendars with days added and taken away. Days of a calendar nobody knows change nothing. */
    public Calendars with(Collection<Proclaimed> days) {
        Map<String, Holidays> changed = new HashMap<>(byName);
        days.stream().collect(Collectors.groupingBy(Proclaimed::calendar)).forEach((name, its) -> {
            Holidays before = changed.get(name);
            if (before != null) {
                changed.put(name, new Holidays(changed(before.days(), its)));
            }
        });
        return new Calendars(changed);
    }

    private static Set<LocalDate> changed(Set<LocalDate> before, Collection<Proclaimed> days) {
        Set<LocalDate> after = new HashSet<>(before);
        for (Proclaimed each : days) {
            if (each.off()) {
                after.add(each.day());
            } else {
                after.remove(each.day());
            }
        }
        return after;
    }

    public Optional<Holidays> named(String calendar) {
        return Optional.ofNullable(byName.get(calendar));
    }

    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }
}
