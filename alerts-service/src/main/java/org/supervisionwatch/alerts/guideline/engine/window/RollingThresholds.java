package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** Finds the days on which the verdict of a rolling window may change. */
final class RollingThresholds {

    /** Slightly more than the horizon of {@code NextChange}. */
    private static final int DAYS_AHEAD = 2 * 366;

    private final int days;
    private final WindowRequirement requirement;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final CountableDays countable;
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
        this.sessions = sessions;
        this.countable = countable;
    }

    /** @param fact the next day on which a fact takes effect; null if there is none */
    @Nullable LocalDate after(LocalDate day, @Nullable LocalDate fact) {
        if (movesEveryDay()) {
            return day.plusDays(1);
        }
        LocalDate next =
                DateComparison.earlierAfter(day, fact, startsOn(person.post().start()));
        next = DateComparison.earlierAfter(
                day, next, person.appliesFrom() == null ? null : startsOn(person.appliesFrom()));
        for (Session session : sessions) {
            next = DateComparison.earlierAfter(day, next, session.date().plusDays(days));
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
        int uncounted = uncountedDaysUpTo(day);
        boolean empty = uncounted >= days;
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate later = day.plusDays(ahead);
            uncounted = countable.contains(later) ? 0 : uncounted + 1;
            if (uncounted >= days != empty) {
                return later;
            }
        }
        return null;
    }

    /** The number of consecutive days up to this one that do not count, at most the length of the window. */
    private int uncountedDaysUpTo(LocalDate day) {
        int run = 0;
        while (run < days && !countable.contains(day.minusDays(run))) {
            run++;
        }
        return run;
    }
}
