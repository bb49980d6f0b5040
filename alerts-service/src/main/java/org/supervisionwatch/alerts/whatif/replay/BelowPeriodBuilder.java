package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/**
 * Joins the standings of one person into periods below guideline. As with alerts, each fixed window that ended short has its own: the day on
 * which that is final, because it is told once.
 */
final class BelowPeriodBuilder {

    private final List<BelowPeriod> ended = new ArrayList<>();
    private final Map<StandingSubject, BelowPeriod> running = new HashMap<>();
    private final Map<StandingSubject, Period> endedShort = new HashMap<>();

    /** Adds a standing. @param teamId team of the post on the day */
    void add(StandingSubject subject, UUID teamId, Standing standing, LocalDate day) {
        switch (standing.state()) {
            case BELOW_GUIDELINE -> below(subject, teamId, standing, day);
            case UNKNOWN -> {
                // An alert stays open while the state is not known.
            }
            case NOT_APPLICABLE, EXEMPT, PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED, DUE_SOON, AT_RISK, OVERDUE ->
                end(subject, day);
        }
        PreviousWindow previous = standing.previous();
        if (previous != null && previous.state() == StandingState.BELOW_GUIDELINE) {
            endedShort(subject, teamId, previous.window(), day);
        }
    }

    private void endedShort(StandingSubject subject, UUID teamId, Period window, LocalDate day) {
        if (!window.equals(endedShort.put(subject, window))) {
            ended.add(new BelowPeriod(subject, teamId, day, false, day, null, window));
        }
    }

    /** Ends the periods of subjects that are not evaluated on the day. */
    void endAllExcept(Set<StandingSubject> evaluated, LocalDate day) {
        Set.copyOf(running.keySet()).stream()
                .filter(subject -> !evaluated.contains(subject))
                .forEach(subject -> end(subject, day));
    }

    /** The periods that reach a day or begin later, in no particular order. */
    List<BelowPeriod> from(LocalDate day) {
        return Stream.concat(ended.stream(), running.values().stream())
                .filter(period -> period.reaches(day))
                .map(period -> period.clippedFrom(day))
                .toList();
    }

    private void below(StandingSubject subject, UUID teamId, Standing standing, LocalDate day) {
        running.computeIfAbsent(subject, _ -> new BelowPeriod(subject, teamId, day, false, null, standing.due(), null));
    }

    private void end(StandingSubject subject, LocalDate day) {
        BelowPeriod before = running.remove(subject);
        if (before != null) {
            ended.add(before.until(day.minusDays(1)));
        }
    }
}
