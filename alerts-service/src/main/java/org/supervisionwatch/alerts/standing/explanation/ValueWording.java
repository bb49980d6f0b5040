package org.supervisionwatch.alerts.standing.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes values of the engine for people and for JSON. */
final class ValueWording {

    private ValueWording() {}

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

    /** An interval in words, such as "14 days". */
    static String spelled(IntervalLength every) {
        return switch (every) {
            case IntervalLength.IntervalInDays(int days) -> EnglishText.count(days, "day");
            case IntervalLength.IntervalInMonths(int months) -> EnglishText.count(months, "month");
            case IntervalLength.IntervalInShifts(int shifts) -> EnglishText.count(shifts, "shift");
        };
    }

    /** Days in a row, such as "from Mon 6 Jul 2026 to Sun 12 Jul 2026". */
    static String days(LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return "from " + EnglishText.day(from);
        }
        return from.equals(to)
                ? "on " + EnglishText.day(from)
                : "from %s to %s".formatted(EnglishText.day(from), EnglishText.day(to));
    }
}
