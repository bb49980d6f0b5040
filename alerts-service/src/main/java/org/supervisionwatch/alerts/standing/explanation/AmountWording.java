package org.supervisionwatch.alerts.standing.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.chassis.text.EnglishText;

/** Amounts of supervision in words: "10 h 45 min", "4 sessions". Parts of a minute are never shown. */
public final class AmountWording {

    private static final int MINUTES_PER_HOUR = 60;

    private AmountWording() {}

    /** What somebody has: parts of a minute are left out, so that nothing looks like enough that is not. */
    public static String credited(BigDecimal amount, QuantityMeasure measure) {
        return words(amount.setScale(0, RoundingMode.FLOOR).intValueExact(), measure);
    }

    /** What somebody needs: a part of a minute is a minute. */
    public static String required(BigDecimal amount, QuantityMeasure measure) {
        return words(amount.setScale(0, RoundingMode.CEILING).intValueExact(), measure);
    }

    /** Such as "10 h 45 min of 11 h" or "4 of 6 sessions". */
    public static String of(BigDecimal credited, BigDecimal required, QuantityMeasure measure) {
        String all = required(required, measure);
        return switch (measure) {
            case MINUTES -> credited(credited, measure) + " of " + all;
            case SESSIONS -> credited.setScale(0, RoundingMode.FLOOR).toPlainString() + " of " + all;
        };
    }

    static String minutes(BigDecimal amount) {
        return required(amount, QuantityMeasure.MINUTES);
    }

    private static String words(int amount, QuantityMeasure measure) {
        return switch (measure) {
            case SESSIONS -> EnglishText.count(amount, "session");
            case MINUTES -> time(amount / MINUTES_PER_HOUR, amount % MINUTES_PER_HOUR);
        };
    }

    private static String time(int hours, int minutes) {
        if (hours == 0) {
            return minutes + " min";
        }
        return minutes == 0 ? hours + " h" : "%d h %d min".formatted(hours, minutes);
    }
}
