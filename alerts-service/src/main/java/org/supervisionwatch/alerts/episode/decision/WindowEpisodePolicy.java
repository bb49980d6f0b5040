package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of episodes about a window that has ended, beside the verdict on the next. Pure. */
public final class WindowEpisodePolicy {

    private WindowEpisodePolicy() {}

    /**
     * What becomes of an episode about a window that has ended short: it is told as such, once.
     *
     * @param known every episode of the window, in any order
     */
    public static EpisodeTransition endedShort(List<Episode> known) {
        Optional<Episode> open = known.stream().filter(Episode::open).findFirst();
        if (open.isPresent()) {
            return new EpisodeTransition.KeepOpen(open.get(), EpisodeLevel.BELOW);
        }
        boolean told = known.stream()
                .anyMatch(episode ->
                        episode.cause() == ClosingCause.ENDED_SHORT || episode.cause() == ClosingCause.NEXT_WINDOW);
        return told
                ? new EpisodeTransition.LeaveUntold(EpisodeTransition.UntoldReason.NOT_LATE)
                : known.stream()
                        .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id))
                        .<EpisodeTransition>map(
                                episode -> new EpisodeTransition.ReopenEpisode(episode, EpisodeLevel.BELOW))
                        .orElseGet(() -> new EpisodeTransition.OpenEpisode(EpisodeLevel.BELOW));
    }

    /**
     * The episode about a window that had ended short and was met by what was recorded since; also if it has closed by being told, so that
     * those who were told hear of it.
     *
     * @param known every episode of the window, in any order
     */
    public static Optional<Episode> metAfterAll(List<Episode> known) {
        return known.stream()
                .filter(episode -> episode.open() || episode.cause() == ClosingCause.ENDED_SHORT)
                .findFirst();
    }

    /**
     * Why an open episode about another window than the one evaluated now closes.
     *
     * @param window the first day of the window that is evaluated now; null if there is none
     * @return empty if nothing is known of its window, or if that is yet to end
     */
    public static Optional<ClosingCause> superseded(
            Episode open, @Nullable StandingPosition before, StandingPosition after, @Nullable LocalDate window) {
        LocalDate own = open.subject().windowFrom();
        if (own != null && window != null && window.isBefore(own)) {
            return Optional.empty();
        }
        return switch (after.state()) {
            case OVERDUE, UNKNOWN, PAUSED, AWAITING_FIRST, BOOKED, DUE_SOON -> Optional.empty();
            case NOT_APPLICABLE ->
                Optional.of(window == null ? EpisodePolicy.noLongerApplies(before, after) : notShort(open));
            case EXEMPT, ON_TRACK, AT_RISK, BELOW_GUIDELINE -> Optional.of(notShort(open));
        };
    }

    /** A window that has ended and is not short was met: in time, or by what was recorded since. */
    private static ClosingCause notShort(Episode open) {
        return switch (open.level()) {
            case NOTICE, DUE_SOON, AT_RISK -> ClosingCause.SESSION_HELD;
            case OVERDUE -> ClosingCause.LATE_RECORD;
            case BELOW, ESCALATED -> ClosingCause.NEXT_WINDOW;
        };
    }
}
