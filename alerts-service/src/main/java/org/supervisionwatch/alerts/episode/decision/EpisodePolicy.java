package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** Decides whether an episode opens, goes on, closes or comes back when a standing has changed. Pure. */
public final class EpisodePolicy {

    private EpisodePolicy() {}

    /**
     * The transition for one subject.
     *
     * @param known every episode of the subject, in any order
     * @param before the standing until now; null if there was none
     * @param after the standing from now on
     * @param inPost whether the person is in post on the day
     */
    public static EpisodeTransition next(
            List<Episode> known, @Nullable StandingPosition before, StandingPosition after, boolean inPost) {
        Episode open = known.stream().filter(Episode::open).findFirst().orElse(null);
        EpisodeLevel level = EpisodeLevel.of(after.state()).orElse(null);
        if (open == null) {
            return level == null ? nothingToDo(after) : openOrReopen(known, level, after);
        }
        if (level == null) {
            return after.state() == StandingState.UNKNOWN
                    ? new EpisodeTransition.FreezeEpisode(open)
                    : new EpisodeTransition.CloseEpisode(open, cause(open, before, after, inPost));
        }
        return recovered(open, level, after) || lateAgain(known, open, level, after)
                ? new EpisodeTransition.ReplaceEpisode(
                        open, recovery(open, before, after), openOrReopen(known, level, after))
                : new EpisodeTransition.KeepOpen(open, reached(open, level));
    }

    /** Whether a session has ended the lapse, and the next session is due soon already. */
    private static boolean recovered(Episode open, EpisodeLevel level, StandingPosition after) {
        return open.level().late() && !level.late() && anchorMoved(open, after);
    }

    /** Whether the last session was withdrawn, so that the person is late as they were before it. */
    private static boolean lateAgain(List<Episode> known, Episode open, EpisodeLevel level, StandingPosition after) {
        return !open.level().late()
                && level.late()
                && !open.sinceAnchor(after.anchor())
                && known.stream().anyMatch(episode -> !episode.open() && episode.sinceAnchor(after.anchor()));
    }

    /** An escalated episode stays escalated as long as it is below. */
    private static EpisodeLevel reached(Episode open, EpisodeLevel level) {
        return level == EpisodeLevel.BELOW && open.level() == EpisodeLevel.ESCALATED ? EpisodeLevel.ESCALATED : level;
    }

    private static EpisodeTransition nothingToDo(StandingPosition after) {
        return new EpisodeTransition.LeaveUntold(
                after.state() == StandingState.UNKNOWN
                        ? EpisodeTransition.UntoldReason.NOT_KNOWN
                        : EpisodeTransition.UntoldReason.NOT_LATE);
    }

    private static EpisodeTransition openOrReopen(List<Episode> known, EpisodeLevel level, StandingPosition after) {
        List<Episode> closed = known.stream().filter(episode -> !episode.open()).toList();
        if (rolling(closed, after)) {
            return new EpisodeTransition.OpenEpisode(level);
        }
        return closed.stream()
                .filter(episode -> episode.sinceAnchor(after.anchor()))
                .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id))
                .<EpisodeTransition>map(episode -> new EpisodeTransition.ReopenEpisode(episode, level))
                .orElseGet(() -> new EpisodeTransition.OpenEpisode(level));
    }

    /** A rolling window has neither an anchor nor a first day, so each time it falls short is another episode. */
    private static boolean rolling(List<Episode> closed, StandingPosition after) {
        return after.credited() != null
                && closed.stream().allMatch(episode -> episode.subject().windowFrom() == null);
    }

    private static ClosingCause cause(
            Episode open, @Nullable StandingPosition before, StandingPosition after, boolean inPost) {
        return switch (after.state()) {
            case NOT_APPLICABLE -> inPost ? noLongerApplies(before, after) : ClosingCause.LEFT;
            case EXEMPT -> ClosingCause.EXEMPT;
            case UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK, AT_RISK, BOOKED, DUE_SOON, OVERDUE, BELOW_GUIDELINE ->
                recovery(open, before, after);
        };
    }

    private static ClosingCause recovery(Episode open, @Nullable StandingPosition before, StandingPosition after) {
        if (anchorMoved(open, after)) {
            return late(open, Objects.requireNonNull(after.anchor()))
                    ? ClosingCause.LATE_RECORD
                    : ClosingCause.SESSION_HELD;
        }
        if (before != null && holdsMore(before, after)) {
            return open.isFinal() ? ClosingCause.LATE_RECORD : ClosingCause.SESSION_HELD;
        }
        if (after.state() == StandingState.PAUSED) {
            return ClosingCause.ABSENCE;
        }
        if (!sameRule(before, after)) {
            return ClosingCause.RULE_CHANGED;
        }
        return after.state() == StandingState.BOOKED ? ClosingCause.BOOKED : ClosingCause.ROSTER_CHANGED;
    }

    private static boolean anchorMoved(Episode open, StandingPosition after) {
        return after.anchor() != null
                && (open.anchor() == null || after.anchor().isAfter(open.anchor()));
    }

    /** Whether the session was held before the person fell below, so that only its record was late. */
    private static boolean late(Episode open, LocalDate session) {
        LocalDate belowFrom = open.dates().belowFrom();
        return open.level().alerts() && belowFrom != null && session.isBefore(belowFrom);
    }

    private static ClosingCause noLongerApplies(@Nullable StandingPosition before, StandingPosition after) {
        return sameRule(before, after) ? ClosingCause.NOT_APPLICABLE : ClosingCause.RULE_CHANGED;
    }

    private static boolean sameRule(@Nullable StandingPosition before, StandingPosition after) {
        return before == null || Objects.equals(before.packVersion(), after.packVersion());
    }

    private static boolean holdsMore(StandingPosition before, StandingPosition after) {
        return before.credited() != null
                && after.credited() != null
                && after.credited().compareTo(before.credited()) > 0;
    }

    /**
     * Why an episode about an earlier window closes: it can no longer be corrected, so it ends with the result of the next window, or once
     * the requirement no longer applies.
     *
     * @param nextWindow the first day of the window that is evaluated now; null if there is none
     * @return empty as long as there is no such result
     */
    public static Optional<ClosingCause> superseded(
            @Nullable StandingPosition before, StandingPosition after, @Nullable LocalDate nextWindow) {
        return switch (after.state()) {
            case OVERDUE, UNKNOWN, PAUSED, AWAITING_FIRST, BOOKED, DUE_SOON -> Optional.empty();
            case NOT_APPLICABLE ->
                Optional.of(nextWindow == null ? noLongerApplies(before, after) : ClosingCause.NEXT_WINDOW);
            case EXEMPT, ON_TRACK, AT_RISK, BELOW_GUIDELINE -> Optional.of(ClosingCause.NEXT_WINDOW);
        };
    }
}
