package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.Counts;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.Session.Status;

/**
 * Decides what there is to arrange about one requirement of one person, before anybody is late. Pure.
 *
 * @param counts which sessions are meant
 * @param late whether she is past due: then the lapse speaks for itself
 * @param works whether a day is one of her working days
 * @param away whether she is away on a day
 */
public record ToArrange(
        Counts counts,
        boolean late,
        List<Session> sessions,
        Predicate<LocalDate> works,
        Predicate<LocalDate> away,
        BusinessDays businessDays) {

    /** After so many business days a cancelled session should have another date. */
    private static final int REBOOK_WITHIN = 5;

    /** What was cancelled longer ago than this is past mending. */
    private static final int DAYS_BACK = 60;

    /** Long enough for two of what comes round every three months. */
    private static final int MISSED_DAYS_BACK = 190;

    /** One date may be a mistake; from two on it is the series. */
    private static final int CLASHES = 2;

    /** @param today the day in the organisation's zone */
    public Set<Kind> on(LocalDate today) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!late && toRebook(today)) {
            kinds.add(Kind.REBOOK);
        }
        if (missedAgain(today)) {
            kinds.add(Kind.MISSED_AGAIN);
        }
        if (clashes(today)) {
            kinds.add(Kind.SLOT_CLASH);
        }
        return kinds;
    }

    /** Who was away on the day has nothing to make up for, and what was never booked, but recorded by mistake, nothing to rebook. */
    private boolean toRebook(LocalDate today) {
        Session cancelled = latestCancelled(today.minusDays(DAYS_BACK));
        if (cancelled == null || away.test(cancelled.date())) {
            return false;
        }
        LocalDate known = cancelled.cancelledOn() == null ? cancelled.date() : cancelled.cancelledOn();
        boolean replaced = counted()
                .anyMatch(session -> (session.status() == Status.BOOKED || session.status() == Status.HELD)
                        && !session.date().isBefore(earlier(known, cancelled.date())));
        return !replaced && !businessDays.after(known, REBOOK_WITHIN).isAfter(today);
    }

    private boolean missedAgain(LocalDate today) {
        List<Session> settled = counted()
                .filter(session -> session.status() == Status.HELD || session.status() == Status.MISSED)
                .filter(session ->
                        !session.date().isAfter(today) && session.date().isAfter(today.minusDays(MISSED_DAYS_BACK)))
                .sorted(Comparator.comparing(Session::date).reversed())
                .limit(2)
                .toList();
        return settled.size() == 2 && settled.stream().allMatch(session -> session.status() == Status.MISSED);
    }

    private boolean clashes(LocalDate today) {
        return counted()
                        .filter(session -> session.status() == Status.BOOKED)
                        .map(Session::date)
                        .filter(date -> !date.isBefore(today) && !works.test(date))
                        .distinct()
                        .count()
                >= CLASHES;
    }

    private @Nullable Session latestCancelled(LocalDate after) {
        return counted()
                .filter(session -> session.status() == Status.CANCELLED
                        && session.bookedOn() != null
                        && session.date().isAfter(after))
                .max(Comparator.comparing(Session::date))
                .orElse(null);
    }

    private Stream<Session> counted() {
        return sessions.stream().filter(counts::accepts);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
