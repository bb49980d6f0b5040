package org.supervisionwatch.alerts.guideline.wording;

import static org.supervisionwatch.chassis.text.EnglishText.count;

import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;

/** The amount that a requirement asks for in words, such as "every 2 weeks". */
final class RequiredAmounts {

    private RequiredAmounts() {}

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

    private static String share(Ratio.RatioFormula share) {
        return switch (share) {
            case Ratio.RatioPerHour(var minutes) -> minutes.toPlainString() + " minutes for each clinical hour";
            case Ratio.RatioTiers _ -> "minutes according to clinical hours";
        };
    }

    private static String every(IntervalLength every) {
        return switch (every) {
            case IntervalLength.IntervalInDays(int days) when days == 7 -> "every week";
            case IntervalLength.IntervalInDays(int days) when days % 7 == 0 -> "every " + days / 7 + " weeks";
            case IntervalLength.IntervalInDays(int days) -> "every " + count(days, "day");
            case IntervalLength.IntervalInMonths(int months) ->
                months == 1 ? "every month" : "every " + months + " months";
            case IntervalLength.IntervalInShifts(int shifts) -> "every " + count(shifts, "shift");
        };
    }

    private static String window(Window window) {
        return switch (window) {
            case Window.CalendarWeek _ -> "a week";
            case Window.CalendarMonth _ -> "a calendar month";
            case Window.CalendarQuarter _ -> "a calendar quarter";
            case Window.WeekBlock(int weeks) -> "a block of " + count(weeks, "week");
            case Window.RollingDays(int days) -> "any " + count(days, "day");
        };
    }
}
