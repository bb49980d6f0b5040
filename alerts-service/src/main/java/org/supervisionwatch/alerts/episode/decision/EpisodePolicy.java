package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        if (takenBack(open, after)) {
            return new EpisodeTransition.ReplaceEpisode(open, ClosingCause.MISTAKE, openOrReopen(known, level, after));
        }
        return recovered(open, level, after) || givenAgain(known, open, after)
                ? new EpisodeTransition.ReplaceEpisode(
                        open, recovery(open, before, after), openOrReopen(known, level, after))
                : new EpisodeTransition.KeepOpen(open, reached(open, level));
    }

    /**
     * Whether a session has ended the lapse, and the next session is due soon already. One that was reopened had ended before, so a session
     * ends it even if the person is late again.
     */
    private static boolean recovered(Episode open, EpisodeLevel level, StandingPosition after) {
        return open.level().late() && anchorMoved(open, after) && (!level.late() || open.reopenings() > 0);
    }

    /** Whether a session is back that was withdrawn by mistake, and with it the lapse that began after it. */
    private static boolean givenAgain(List<Episode> known, Episode open, StandingPosition after) {
        return anchorMoved(open, after)
                && known.stream().anyMatch(episode -> !episode.open() && beganWith(episode, after));
    }

    /** Whether the session that the lapse began after was withdrawn, so that the person is as late as they were before it. */
    private static boolean takenBack(Episode open, StandingPosition after) {
        LocalDate began = open.dates().beganAfter();
        return began != null && (after.anchor() == null || after.anchor().isBefore(began));
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
                .filter(episode -> sameLapse(episode, after))
                .max(Comparator.comparing((Episode episode) -> beganWith(episode, after))
                        .thenComparing(episode -> Objects.equals(episode.anchor(), after.anchor()))
                        .thenComparing(Episode::openedOn)
                        .thenComparing(Episode::id))
                .<EpisodeTransition>map(
                        episode -> new EpisodeTransition.ReopenEpisode(episode, returned(episode, level, after)))
                .orElseGet(() -> new EpisodeTransition.OpenEpisode(level));
    }

    /**
     * Whether a closed episode is the lapse that the person is in: no session that counts is left since it began. What ended with the post
     * or the rule is the same only if it was a mistake; otherwise the person has begun anew.
     */
    private static boolean sameLapse(Episode closed, StandingPosition after) {
        LocalDate anchor = after.anchor();
        boolean noSessionSince = anchor == null || (closed.anchor() != null && !anchor.isAfter(closed.anchor()));
        return noSessionSince
                && switch (closed.cause()) {
                    case LEFT, NOT_APPLICABLE, RULE_CHANGED, EXEMPT -> late(closed.closedOn(), after, true);
                    case SESSION_HELD,
                            LATE_RECORD,
                            BOOKED,
                            NEXT_WINDOW,
                            ENDED_SHORT,
                            MISTAKE,
                            ABSENCE,
                            ROSTER_CHANGED,
                            ARRANGED -> true;
                    case null -> false;
                };
    }

    private static boolean beganWith(Episode episode, StandingPosition after) {
        return Objects.equals(episode.dates().beganAfter(), after.anchor());
    }

    /** How far it had come, if it should never have closed. */
    private static EpisodeLevel returned(Episode closed, EpisodeLevel level, StandingPosition after) {
        return late(closed.closedOn(), after, false) ? reached(closed, level) : level;
    }

    /**
     * Whether the person was late on a day by what is known now.
     *
     * @param otherwise if the standing names no dates
     */
    private static boolean late(@Nullable LocalDate day, StandingPosition after, boolean otherwise) {
        LocalDate from = after.dates().lateFrom();
        return day == null || from == null ? otherwise : !from.isAfter(day);
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

    static ClosingCause noLongerApplies(@Nullable StandingPosition before, StandingPosition after) {
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
}
