package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** Finds the days on which the verdict of a rolling window may change. */
final class RollingThresholds {

    /** Slightly more than the horizon of {@code NextChange}. */
    private static final int DAYS_AHEAD = 2 * 366;

    private final int days;
    private final WindowRequirement requirement;
    private final PersonInPost person;
    private final CountableDays countable;
    private final List<LocalDate> creditedOn;
    private @Nullable LocalDate searchedFrom;
    private @Nullable LocalDate nextTransition;

    RollingThresholds(
            int days,
            WindowRequirement requirement,
            PersonInPost person,
            List<Session> sessions,
            CountableDays countable) {
        this.days = days;
        this.requirement = requirement;
        this.person = person;
        this.countable = countable;
        this.creditedOn = sessions.stream()
                .filter(session -> session.status() == SessionStatus.HELD
                        && requirement.counts().accepts(session))
                .map(Session::date)
                .toList();
    }

    @Nullable LocalDate after(LocalDate day) {
        if (movesEveryDay()) {
            return day.plusDays(1);
        }
        LocalDate next =
                DateComparison.earlierAfter(day, null, startsOn(person.post().start()));
        next = DateComparison.earlierAfter(
                day, next, person.appliesFrom() == null ? null : startsOn(person.appliesFrom()));
        for (LocalDate credited : creditedOn) {
            next = DateComparison.earlierAfter(day, next, credited.plusDays(days));
        }
        return DateComparison.earlierAfter(day, next, nextTransition(day));
    }

    /** Whether the required amount depends on the days that enter and leave the window. */
    private boolean movesEveryDay() {
        return requirement.terms().exemptWithoutClinicalWork()
                || (requirement instanceof Quantity quantity
                        && (quantity.partTime() != null || quantity.partial() == PartialWindowRule.PRORATE));
    }

    /** The day on which the window begins with {@code first}. */
    private LocalDate startsOn(LocalDate first) {
        return first.plusDays(days - 1L);
    }

    /** The next transition; it stays the same until it is reached and is searched for only once. */
    private @Nullable LocalDate nextTransition(LocalDate day) {
        boolean known = searchedFrom != null
                && !day.isBefore(searchedFrom)
                && (nextTransition == null || day.isBefore(nextTransition));
        if (!known) {
            searchedFrom = day;
            nextTransition = findTransition(day);
        }
        return nextTransition;
    }

    /** The next day on which the window gains its first countable day or loses its last one; null if there is none. */
    private @Nullable LocalDate findTransition(LocalDate day) {
        LocalDate horizon = day.plusDays(DAYS_AHEAD);
        LocalDate last = countable.lastBetween(day.minusDays(days), day);
        if (last == null) {
            return countable.firstBetween(day, horizon);
        }
        LocalDate emptyOn = last.plusDays(days);
        while (!emptyOn.isAfter(horizon)) {
            last = countable.lastBetween(last, emptyOn);
            if (last == null) {
                return emptyOn;
            }
            emptyOn = last.plusDays(days);
        }
        return null;
    }
}
