package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** Finds the days on which the verdict of a rolling window may change. */
final class RollingThresholds {

    /** Slightly more than the horizon of {@code NextChange}. */
    private static final int DAYS_AHEAD = 2 * 366;

    private final RollingClock clock;
    private final boolean movesEveryDay;
    private final CountableDays countable;
    private final List<LocalDate> turns = new ArrayList<>();
    private @Nullable LocalDate searchedFrom;
    private @Nullable LocalDate nextTransition;

    RollingThresholds(
            RollingClock clock,
            WindowRequirement requirement,
            PersonInPost person,
            List<Session> sessions,
            CountableDays countable,
            BusinessDays businessDays) {
        this.clock = clock;
        this.countable = countable;
        // what is required depends on the days that enter and leave the window
        this.movesEveryDay = requirement.terms().exemptWithoutClinicalWork()
                || requirement.isProrated()
                || (requirement instanceof Quantity quantity && quantity.partTime() != null);
        if (!movesEveryDay) {
            collect(requirement, person, sessions, businessDays);
        }
    }

    /** Each day on which the window that ends on it changes, and so many days before it the one that is looked ahead to. */
    private void collect(
            WindowRequirement requirement, PersonInPost person, List<Session> sessions, BusinessDays businessDays) {
        int ahead = requirement.terms().atRiskDays();
        PostPeriod post = person.post();
        add(clock.startsOn(businessDays.before(post.start(), 1).plusDays(1)), ahead);
        add(person.appliesFrom() == null ? null : clock.startsOn(person.appliesFrom()), ahead);
        add(post.end() == null ? null : post.end().plusDays(1), ahead);
        for (Session session : sessions) {
            if (requirement.counts().accepts(session)) {
                add(clock.dropsOutOn(session.date()), ahead);
                add(session.date(), ahead);
            }
        }
    }

    private void add(@Nullable LocalDate turn, int ahead) {
        if (turn != null) {
            turns.add(turn);
            turns.add(turn.minusDays(ahead));
        }
    }

    @Nullable LocalDate after(LocalDate day) {
        if (movesEveryDay) {
            return day.plusDays(1);
        }
        LocalDate next = nextTransition(day);
        for (LocalDate turn : turns) {
            next = DateComparison.earlierAfter(day, next, turn);
        }
        return next;
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
        LocalDate last = countable.lastBetween(clock.endingOn(day).from().minusDays(1), day);
        if (last == null) {
            return countable.firstBetween(day, horizon);
        }
        LocalDate emptyOn = clock.dropsOutOn(last);
        while (emptyOn != null && !emptyOn.isAfter(horizon)) {
            last = countable.lastBetween(last, emptyOn);
            if (last == null) {
                return emptyOn;
            }
            emptyOn = clock.dropsOutOn(last);
        }
        return null;
    }
}
