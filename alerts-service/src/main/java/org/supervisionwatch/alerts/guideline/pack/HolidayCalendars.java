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
 * The bank-holiday calendars that packs and organisations may name: those that are public, and what was proclaimed since. Each day
 * is the day off work, the substitute where a holiday falls on a weekend.
 */
public final class HolidayCalendars {

    /** The calendar without a day. Nothing can be proclaimed in it. */
    public static final String NONE = BankHolidays.NONE;

    private final Map<String, HolidayDates> byName;

    /** As the library knows them. */
    public HolidayCalendars() {
        this(BankHolidays.calendars().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, calendar -> new HolidayDates(calendar.getValue()))));
    }

    private HolidayCalendars(Map<String, HolidayDates> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * A day that somebody proclaimed.
     *
     * @param off true: it is a bank holiday, whatever the library says; false: it is none
     */
    public record ProclaimedDay(String calendar, LocalDate day, boolean off) {}

    /** These calendars with days added and taken away. Days of a calendar nobody knows change nothing. */
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
