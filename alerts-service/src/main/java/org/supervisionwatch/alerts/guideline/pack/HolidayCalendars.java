package org.supervisionwatch.alerts.guideline.pack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.chassis.calendar.BankHolidays;

/**
 * The bank-holiday calendars that packs and organisations may name: those of the library, with overrides. A holiday on a weekend is
 * represented by its substitute day.
 */
public final class HolidayCalendars {

    /** The empty calendar, to which no days can be added. */
    public static final String NONE = BankHolidays.NONE;

    private final Map<String, HolidayDates> byName;

    /** The calendars of the library, without overrides. */
    public HolidayCalendars() {
        this(BankHolidays.calendars().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, calendar -> new HolidayDates(calendar.getValue()))));
    }

    private HolidayCalendars(Map<String, HolidayDates> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * An override of one day of a calendar.
     *
     * @param off true if the day is a bank holiday, false if it is not, whatever the library says
     */
    public record ProclaimedDay(String calendar, LocalDate day, boolean off) {}

    /** These calendars with days added and removed. Days of an unknown calendar are ignored. */
    public HolidayCalendars with(Collection<ProclaimedDay> days) {
        Map<String, HolidayDates> changed = new HashMap<>(byName);
        days.stream().collect(Collectors.groupingBy(ProclaimedDay::calendar)).forEach((name, its) -> {
            HolidayDates before = changed.get(name);
            if (before != null) {
                changed.put(name, new HolidayDates(changed(before.days(), its)));
            }
        });
        return new HolidayCalendars(changed);
    }

    private static Set<LocalDate> changed(Set<LocalDate> before, Collection<ProclaimedDay> days) {
        Set<LocalDate> after = new HashSet<>(before);
        for (ProclaimedDay each : days) {
            if (each.off()) {
                after.add(each.day());
            } else {
                after.remove(each.day());
            }
        }
        return after;
    }

    public Optional<HolidayDates> named(String calendar) {
        return Optional.ofNullable(byName.get(calendar));
    }

    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }
}
