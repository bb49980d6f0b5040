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

/** Joins what is seen of one person, day after day, into stretches. As with alerts, each fixed window has its own. */
final class BelowPeriodBuilder {

    private final List<BelowPeriod> ended = new ArrayList<>();
    private final Map<StandingSubject, BelowPeriod> running = new HashMap<>();

    /** @param teamId of the post on the day */
    void see(StandingSubject subject, UUID teamId, Standing standing, LocalDate day) {
        switch (standing.state()) {
            case BELOW_GUIDELINE -> below(subject, teamId, standing, day);
            case UNKNOWN -> {
                // An alert stays open while nobody can tell.
            }
            case NOT_APPLICABLE, EXEMPT, PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED, DUE_SOON, OVERDUE ->
                end(subject, day);
        }
    }

    /** What is not asked on a day has come to its end. */
    void leave(Set<StandingSubject> asked, LocalDate day) {
        Set.copyOf(running.keySet()).stream()
                .filter(subject -> !asked.contains(subject))
                .forEach(subject -> end(subject, day));
    }

    /** Those that reach a day or begin later, in no order. */
    List<BelowPeriod> from(LocalDate day) {
        return Stream.concat(ended.stream(), running.values().stream())
                .filter(stretch -> stretch.reaches(day))
                .map(stretch -> stretch.seenFrom(day))
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

    /** Null for a rolling window too: its dates move every day. */
    private static @Nullable Period fixedWindow(Standing standing) {
        return standing.verdict().figures() == null
                ? null
                : standing.verdict().figures().window();
    }
}
