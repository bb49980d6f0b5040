package org.supervisionwatch.alerts.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * When the daily mail goes out: at one time of day on business days, as the clock on the wall shows it. Where the clocks skip that
 * time it is the first moment after the gap; where it comes twice, the first.
 *
 * @param businessDay Monday to Friday and not a bank holiday of the organisation's calendar
 */
public record Schedule(LocalTime mailAt, ZoneId zone, Predicate<LocalDate> businessDay) {

    /** The first instant after {@code now}. */
    public Instant nextAfter(Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate();
        while (!businessDay.test(day) || !instantOn(day).isAfter(now)) {
            day = day.plusDays(1);
        }
        return instantOn(day);
    }

    /**
     * The instant that stands for every one missed up to {@code now}: the latest of them, so that downtime is made up by one run.
     *
     * @param due the earliest one missed, not after {@code now}
     */
    public Instant latestMissed(Instant due, Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate();
        while (instantOn(day).isAfter(due)) {
            if (businessDay.test(day) && !instantOn(day).isAfter(now)) {
                return instantOn(day);
            }
            day = day.minusDays(1);
        }
        return due;
    }

    private Instant instantOn(LocalDate day) {
        return day.atTime(mailAt).atZone(zone).toInstant();
    }
}
