package org.supervisionwatch.alerts.standing.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;

/** The words of the engine's values, for people and for JSON. */
final class ValueWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    private ValueWording() {}

    /** An enum's value as JSON and packs write it: its name in lower case. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** An interval as packs write it. */
    static String of(IntervalLength every) {
        return switch (every) {
            case IntervalLength.IntervalInDays(int days) -> days + "d";
            case IntervalLength.IntervalInMonths(int months) -> months + "m";
            case IntervalLength.IntervalInShifts(int shifts) -> shifts + "shifts";
        };
    }

    /** A share of full time, exactly: 0.4 of full time, or 25 of 37.5 hours. */
    static String of(FullTimeShare fte) {
        return fte.fullTimeHours().compareTo(BigDecimal.ONE) == 0
                ? fte.hours().toPlainString() + " of full time"
                : "%s of %s hours".formatted(plain(fte.hours()), plain(fte.fullTimeHours()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String spelled(IntervalLength every) {
        return switch (every) {
            case IntervalLength.IntervalInDays(int days) -> count(days, "day");
            case IntervalLength.IntervalInMonths(int months) -> count(months, "month");
            case IntervalLength.IntervalInShifts(int shifts) -> count(shifts, "shift");
        };
    }

    static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }

    /** Such as {@code Tue 3 Mar 2026}. */
    static String day(LocalDate day) {
        // The British locale data abbreviate September to four letters.
        return DAY.format(day).replace("Sept ", "Sep ");
    }

    static String days(LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return "from " + day(from);
        }
        return from.equals(to) ? "on " + day(from) : "from %s to %s".formatted(day(from), day(to));
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
