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

/** On which days a window that moves with the day may give another verdict. */
final class RollingThresholds {

    /** As far as anybody looks ahead, and a little more. */
    private static final int DAYS_AHEAD = 2 * 366;

    private final int days;
    private final WindowRequirement windowed;
    private final PersonInPost person;
    private final List<Session> sessions;
    private final CountableDays countable;
    private @Nullable LocalDate lookedFrom;
    private @Nullable LocalDate nextTurn;

    RollingThresholds(
            int days,
            WindowRequirement windowed,
            PersonInPost person,
            List<Session> sessions,
            CountableDays countable) {
        this.days = days;
        this.windowed = windowed;
        this.person = person;
        this.sessions = sessions;
        this.countable = countable;
    }

    /** @param fact the next day on which a fact takes effect, or null */
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
        return DateComparison.earlierAfter(day, next, nextTurn(day));
    }

    /** What is asked for depends on days that enter and leave the window. */
    private boolean movesEveryDay() {
        return windowed.terms().exemptWithoutClinicalWork()
                || (windowed instanceof Quantity quantity
                        && (quantity.partTime() != null || quantity.partial() == PartialWindowRule.PRORATE));
    }

    /** The day on which the window starts with this one. */
    private LocalDate startsOn(LocalDate first) {
        return first.plusDays(days - 1L);
    }

    /** The same until it is reached: looked for once, however many other days are asked about on the way. */
    private @Nullable LocalDate nextTurn(LocalDate day) {
        boolean known = lookedFrom != null && !day.isBefore(lookedFrom) && (nextTurn == null || day.isBefore(nextTurn));
        if (!known) {
            lookedFrom = day;
            nextTurn = turn(day);
        }
        return nextTurn;
    }

    /** The next day on which the window has its first day that counts, or has lost its last one. */
    private @Nullable LocalDate turn(LocalDate day) {
        int without = runWithoutUpTo(day);
        boolean empty = without >= days;
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate later = day.plusDays(ahead);
            without = countable.contains(later) ? 0 : without + 1;
            if (without >= days != empty) {
                return later;
            }
        }
        return null;
    }

    /** How many days in a row up to this one, as far as the window reaches, do not count. */
    private int runWithoutUpTo(LocalDate day) {
        int run = 0;
        while (run < days && !countable.contains(day.minusDays(run))) {
            run++;
        }
        return run;
    }
}
