package org.supervisionwatch.alerts.pack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.chassis.calendar.BankHolidays;

/**
 * The bank-holiday calendars that packs and organisations may name: those that are public, and what was proclaimed since. Each day
 * is the day off work, the substitute where a holiday falls on a weekend.
 */
public final class Calendars {

    /** The calendar without a day. Nothing can be proclaimed in it. */
    public static final String NONE = BankHolidays.NONE;

    private final Map<String, Holidays> byName;

    /** As the library knows them. */
    public Calendars() {
        this(BankHolidays.calendars().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, calendar -> new Holidays(calendar.getValue()))));
    }

    private Calendars(Map<String, Holidays> byName) {
        this.byName = Map.copyOf(byName);
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
