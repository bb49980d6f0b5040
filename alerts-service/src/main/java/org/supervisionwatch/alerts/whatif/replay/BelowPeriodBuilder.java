package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/** Joins the standings of one person into periods below guideline. As with alerts, each fixed window has its own period. */
final class BelowPeriodBuilder {

    private final List<BelowPeriod> ended = new ArrayList<>();
    private final Map<StandingSubject, BelowPeriod> running = new HashMap<>();

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
        BelowPeriod before = running.get(subject);
        Period window = fixedWindow(standing);
        if (before != null && Objects.equals(before.window(), window)) {
            return;
        }
        end(subject, day);
        running.put(subject, new BelowPeriod(subject, teamId, day, false, null, standing.due(), window));
    }

    private void end(StandingSubject subject, LocalDate day) {
        BelowPeriod before = running.remove(subject);
        if (before != null) {
            ended.add(before.until(day.minusDays(1)));
        }
    }

    /** The window of a standing; null for intervals and for rolling windows, whose dates move every day. */
    private static @Nullable Period fixedWindow(Standing standing) {
        return standing.verdict().figures() == null
                ? null
                : standing.verdict().figures().window();
    }
}
