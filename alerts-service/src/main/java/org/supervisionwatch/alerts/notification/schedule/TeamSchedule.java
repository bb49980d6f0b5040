package org.supervisionwatch.alerts.notification.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When a team is mailed, written as one sentence: "Mondays to Fridays 08:00; remind every 7 days."
 *
 * @param days of the week, at least one
 * @param at local time of the organisation, to the minute
 * @param remindDays calendar days after which leads are reminded of all that is open, counted from Mondays
 */
public record TeamSchedule(Set<DayOfWeek> days, LocalTime at, int remindDays) {

    /** The longest interval between reminders, in days. */
    public static final int LONGEST_REMINDER = 28;

    public static final int A_WEEK = 7;

    private static final int A_RANGE = 3;

    /** @throws IllegalArgumentException if {@code remindDays} is not between 1 and {@link #LONGEST_REMINDER} */
    public TeamSchedule {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (remindDays < 1 || remindDays > LONGEST_REMINDER) {
            throw new IllegalArgumentException("reminders every " + remindDays + " days");
        }
    }

    /** The schedule of a team without one of its own. */
    public static TeamSchedule weekdaysAt(LocalTime at) {
        return new TeamSchedule(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), at.truncatedTo(ChronoUnit.MINUTES), A_WEEK);
    }

    /** The sentence in its canonical form, which parses to the same schedule. */
    public String sentence() {
        return "%s %s; remind every %s.".formatted(names(), at, remindDays == 1 ? "day" : remindDays + " days");
    }

    private String names() {
        List<String> names =
                new ArrayList<>(days.stream().map(TeamSchedule::plural).toList());
        int last = names.size() - 1;
        if (names.size() >= A_RANGE && spread() == last) {
            return names.getFirst() + " to " + names.getLast();
        }
        String end = names.removeLast();
        return names.isEmpty() ? end : String.join(", ", names) + " and " + end;
    }

    private int spread() {
        return Collections.max(days).ordinal() - Collections.min(days).ordinal();
    }

    static String plural(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK) + "s";
    }
}
