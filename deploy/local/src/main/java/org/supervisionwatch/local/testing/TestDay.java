package org.supervisionwatch.local.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The day on which each class of a service's tests begins, whatever the machine's calendar says and whichever class came before it: a Wednesday
 * without a bank holiday for fifteen weeks, or the day that {@code -Dwatch.today=2028-02-29} names.
 */
public final class TestDay {

    /** The system property. */
    public static final String PROPERTY = "watch.today";

    private static final LocalDate AN_ORDINARY_DAY = LocalDate.of(2026, 9, 9);
    private static final LocalTime AFTER_THE_DAILY_MAILS = LocalTime.of(10, 0);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private TestDay() {}

    public static LocalDate date() {
        String given = System.getProperty(PROPERTY, "");
        return given.isBlank() ? AN_ORDINARY_DAY : LocalDate.parse(given);
    }

    /** Ten in the morning in London: the daily mails of the day have gone. */
    public static Instant morning() {
        return date().atTime(AFTER_THE_DAILY_MAILS).atZone(LONDON).toInstant();
    }
}
