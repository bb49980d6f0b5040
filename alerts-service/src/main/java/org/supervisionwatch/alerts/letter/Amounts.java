package org.supervisionwatch.alerts.letter;

import static org.supervisionwatch.alerts.letter.Wording.count;

import org.supervisionwatch.alerts.guideline.Every;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Quantity;
import org.supervisionwatch.alerts.guideline.Ratio;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Window;

/** How much of it a requirement asks for, in plain English. */
final class Amounts {

    private Amounts() {}

    static String of(Requirement requirement) {
        return switch (requirement) {
            case Interval interval -> every(interval.every());
            case Quantity quantity ->
                noun(quantity) + " in " + window(quantity.terms().window());
            case Ratio ratio ->
                share(ratio.share()) + ", by " + window(ratio.terms().window());
        };
    }

    private static String noun(Quantity quantity) {
        return switch (quantity.measure()) {
            case MINUTES -> count(quantity.atLeast(), "minute");
            case SESSIONS -> count(quantity.atLeast(), "session");
        };
    }

    private static String share(Ratio.Share share) {
        return switch (share) {
            case Ratio.PerHour(var minutes) -> minutes.toPlainString() + " minutes for each clinical hour";
            case Ratio.Tiers _ -> "minutes according to clinical hours";
        };
    }

    private static String every(Every every) {
        return switch (every) {
            case Every.Days(int days) when days == 7 -> "every week";
            case Every.Days(int days) when days % 7 == 0 -> "every " + days / 7 + " weeks";
            case Every.Days(int days) -> "every " + count(days, "day");
            case Every.Months(int months) -> months == 1 ? "every month" : "every " + months + " months";
            case Every.Shifts(int shifts) -> "every " + count(shifts, "shift");
        };
    }

    private static String window(Window window) {
        return switch (window) {
            case Window.CalendarWeek _ -> "a week";
            case Window.CalendarMonth _ -> "a calendar month";
            case Window.CalendarQuarter _ -> "a calendar quarter";
            case Window.Block(int weeks) -> "a block of " + count(weeks, "week");
            case Window.Rolling(int days) -> "any " + count(days, "day");
        };
    }
}
