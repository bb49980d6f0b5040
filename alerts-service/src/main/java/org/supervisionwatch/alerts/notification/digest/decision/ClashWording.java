package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.supervisionwatch.alerts.episode.decision.SlotClash;

/** Words for a series or group that meets on days that are not worked. Pure. */
public final class ClashWording {

    private ClashWording() {}

    /** Such as "The group with Ben Adams meets on Mondays". */
    public static String meets(SlotClash clash) {
        String supervisor = clash.slot().supervisor();
        return (clash.slot().group() ? "The group" : "The series") + (supervisor == null ? "" : " with " + supervisor)
                + " meets on " + days(clash.weekdays(), "s", "and");
    }

    /** Such as "Hamza Lewis works on Tuesdays, Wednesdays and Thursdays". */
    public static String works(String name, SlotClash clash) {
        return name + " works on " + days(clash.worked(), "s", "and");
    }

    /** What would put it right. */
    public static String move(SlotClash clash) {
        String days = "a " + days(clash.worked(), "", "or");
        return clash.slot().group()
                ? "Find a group that meets on " + days + ", or agree individual sessions."
                : "Move the series to " + days + ".";
    }

    private static String days(Set<DayOfWeek> days, String ending, String last) {
        List<String> names = days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK) + ending)
                .toList();
        int most = names.size() - 1;
        return most == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, most)) + " " + last + " " + names.get(most);
    }
}
