package org.supervisionwatch.chassis.text;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Writes days, moments, counts and codes in British English. For every text that people read: pages, mails, answers in sentences.
 *
 * <p>A day is written as given; a moment in the zone that it carries.
 */
public final class EnglishText {

    private static final DateTimeFormatter DAY = formatter("EEE d MMM uuuu");
    private static final DateTimeFormatter SHORT_DAY = formatter("EEE d MMM");
    private static final DateTimeFormatter LONG_DAY = formatter("EEEE d MMMM uuuu");
    private static final DateTimeFormatter MOMENT = formatter("EEE d MMM uuuu HH:mm");
    private static final DateTimeFormatter SHORT_MOMENT = formatter("EEE d MMM HH:mm");

    private EnglishText() {}

    /** Such as "Tue 7 Apr 2026". */
    public static String day(LocalDate day) {
        return format(DAY, day);
    }

    /** Without the year, such as "Tue 7 Apr". */
    public static String shortDay(LocalDate day) {
        return format(SHORT_DAY, day);
    }

    /** In full, such as "Tuesday 7 April 2026". */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** To the minute, such as "Tue 7 Apr 2026 08:00". */
    public static String moment(ZonedDateTime moment) {
        return format(MOMENT, moment);
    }

    /** To the minute and without the year, such as "Tue 7 Apr 08:00". */
    public static String shortMoment(ZonedDateTime moment) {
        return format(SHORT_MOMENT, moment);
    }

    /**
     * A number with its noun: "1 day", "2 days".
     *
     * @param noun in the singular; its plural is formed with an s
     */
    public static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }

    /** The same words with a capital first letter. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** A value as it stands in answers, documents and columns: its name in lower case, such as {@code due_soon}. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The words of a code: "due soon" for {@code due_soon} or {@code due-soon}. */
    public static String words(String code) {
        return code.replace('_', ' ').replace('-', ' ');
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    /** The British locale data abbreviate September to four letters, and every other month to three. */
    private static String format(DateTimeFormatter formatter, TemporalAccessor day) {
        return formatter.format(day).replace("Sept", "Sep");
    }
}
