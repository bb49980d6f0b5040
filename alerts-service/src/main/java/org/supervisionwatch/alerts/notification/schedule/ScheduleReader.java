package org.supervisionwatch.alerts.notification.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses the sentence of a schedule. Case, spaces and the full stop do not matter. */
public final class ScheduleReader {

    private static final String EXPECTED =
            "; expected days and a time, such as \"Mondays to Fridays 08:00; remind every 7 days.\" or \"Mondays and Thursdays 07:30\"";

    private static final Pattern SENTENCE = Pattern.compile(
            "(?<days>[a-z, ]+?),?\\s+(?:at\\s+)?(?<time>\\d{1,2}:\\d{2})(?:\\s*;\\s*(?<remind>.*?))?\\s*\\.?");
    private static final Pattern REMIND =
            Pattern.compile("remind\\s+every\\s+(?:(?<number>\\d{1,4})\\s+)?(?<unit>days?|weeks?)");
    private static final Pattern BETWEEN_DAYS = Pattern.compile("\\s*,\\s*and\\s+|\\s*,\\s*|\\s+and\\s+");

    private ScheduleReader() {}

    /** A fault found while parsing; its message is part of the answer. */
    private static final class ScheduleFault extends RuntimeException {

        private static final long serialVersionUID = 1;

        ScheduleFault(String message) {
            super(message, null, false, false);
        }
    }

    public static ScheduleReading read(String sentence) {
        Matcher parts = SENTENCE.matcher(sentence.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return new ScheduleReading.ScheduleRefused("No days and time were found" + EXPECTED);
        }
        try {
            String remind = Optional.ofNullable(parts.group("remind")).orElse("");
            return new ScheduleReading.ScheduleRead(new TeamSchedule(
                    days(parts.group("days")),
                    time(parts.group("time")),
                    remind.isEmpty() ? TeamSchedule.A_WEEK : remind(remind)));
        } catch (ScheduleFault wrong) {
            return new ScheduleReading.ScheduleRefused(wrong.getMessage() + EXPECTED);
        }
    }

    private static Set<DayOfWeek> days(String words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : BETWEEN_DAYS.split(words.strip())) {
            String[] ends = part.strip().split("\\s+to\\s+", 2);
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek each = day(ends[0]);
            days.add(each);
            while (each != last) {
                each = each.plus(1);
                days.add(each);
            }
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> word.equals(TeamSchedule.plural(day).toLowerCase(Locale.ROOT))
                        || word.equals(day.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ScheduleFault("\"" + word + "\" is not a day of the week"));
    }

    private static LocalTime time(String digits) {
        String[] parts = digits.split(":", 2);
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        if (hour > 23 || minute > 59) {
            throw new ScheduleFault("\"" + digits + "\" is not a time of day");
        }
        return LocalTime.of(hour, minute);
    }

    private static int remind(String words) {
        Matcher parts = REMIND.matcher(words);
        if (!parts.matches()) {
            throw new ScheduleFault("\"" + words + "\" is not a reminder interval");
        }
        int number = parts.group("number") == null ? 1 : Integer.parseInt(parts.group("number"));
        int days = parts.group("unit").startsWith("week") ? number * TeamSchedule.A_WEEK : number;
        if (days < 1 || days > TeamSchedule.LONGEST_REMINDER) {
            throw new ScheduleFault("Reminders are sent every 1 to " + TeamSchedule.LONGEST_REMINDER + " days");
        }
        return days;
    }
}
