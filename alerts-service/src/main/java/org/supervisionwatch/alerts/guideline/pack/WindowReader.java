package org.supervisionwatch.alerts.guideline.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;

/** Reads the window of a requirement. */
final class WindowReader {

    private static final Pattern BLOCK = Pattern.compile("block_([1-9][0-9]{0,2})w");
    private static final Pattern ROLLING = Pattern.compile("rolling_([1-9][0-9]{0,3})d");

    private WindowReader() {}

    static Window ofQuantity(DocumentFields own) {
        String word = own.requiredText("window");
        Matcher block = BLOCK.matcher(word);
        if (block.matches()) {
            return new Window.WeekBlock(Integer.parseInt(block.group(1)));
        }
        Matcher rolling = ROLLING.matcher(word);
        if (rolling.matches()) {
            return new Window.RollingDays(Integer.parseInt(rolling.group(1)));
        }
        return switch (word) {
            case "calendar_week" -> new Window.CalendarWeek();
            case "calendar_month" -> new Window.CalendarMonth();
            case "calendar_quarter" -> new Window.CalendarQuarter();
            default ->
                unknown(
                        own,
                        word,
                        "calendar_week, calendar_month, calendar_quarter, a block such as block_12w or a rolling window"
                                + " such as rolling_365d");
        };
    }

    /** Only calendar months and quarters are possible, because clinical minutes are known by month. */
    static Window ofRatio(DocumentFields own) {
        String word = own.requiredText("window");
        return switch (word) {
            case "calendar_month" -> new Window.CalendarMonth();
            case "calendar_quarter" -> new Window.CalendarQuarter();
            default -> unknown(own, word, "calendar_month or calendar_quarter");
        };
    }

    private static Window unknown(DocumentFields own, String word, String known) {
        if (!word.isEmpty()) {
            own.fault("window", "\"%s\" is not known here; write %s".formatted(word, known));
        }
        return new Window.CalendarMonth();
    }
}
