package org.supervisionwatch.alerts.guideline.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;

/** Reads durations in the notation of packs: {@code 14d}, {@code 1m}, {@code 8shifts}, {@code 2bd}. */
final class DurationReader {

    private static final Pattern EVERY = Pattern.compile("([1-9][0-9]{0,3})(d|m|shifts)");
    private static final Pattern BUSINESS_DAYS = Pattern.compile("([0-9]{1,3})bd");

    private DurationReader() {}

    /** The length of an interval; if it is missing or has an unknown unit, a fault is added and a placeholder returned. */
    static IntervalLength every(DocumentFields fields, String key) {
        String text = fields.requiredText(key);
        Matcher matcher = EVERY.matcher(text);
        if (!matcher.matches()) {
            if (!text.isEmpty()) {
                fields.fault(key, "\"%s\" has no known unit; write 7d, 1m or 8shifts".formatted(text));
            }
            return new IntervalLength.IntervalInDays(1);
        }
        int number = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "d" -> new IntervalLength.IntervalInDays(number);
            case "m" -> new IntervalLength.IntervalInMonths(number);
            default -> new IntervalLength.IntervalInShifts(number);
        };
    }

    /** A number of business days; 0 if the key is left out. */
    static int businessDays(DocumentFields fields, String key) {
        String text = fields.text(key);
        if (text == null) {
            return 0;
        }
        Matcher matcher = BUSINESS_DAYS.matcher(text);
        if (!matcher.matches()) {
            fields.fault(key, "\"%s\" has no known unit; write business days as 2bd".formatted(text));
            return 0;
        }
        return Integer.parseInt(matcher.group(1));
    }
}
