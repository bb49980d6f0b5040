package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.State;

/** Decides what becomes of an episode. Pure: it knows no clock and no database. */
public final class Episodes {

    private Episodes() {}

    /**
     * @param known every episode of the subject, in any order
     * @param before the standing until now; null if there was none
     * @param after the standing from now on
     * @param inPost whether she is in post on the day
     */
    public static Next next(List<Episode> known, @Nullable Position before, Position after, boolean inPost) {
        Episode open = known.stream().filter(Episode::open).findFirst().orElse(null);
        Level level = Level.of(after.state()).orElse(null);
        if (open == null) {
            return level == null ? quiet(after) : openOrReopen(known, level, after);
        }
        if (level == null) {
            return after.state() == State.UNKNOWN
                    ? new Next.Freeze(open)
                    : new Next.Close(open, cause(open, before, after, inPost));
        }
        return mended(open, level, after) || backAgain(known, open, level, after)
                ? new Next.Replace(open, recovery(open, before, after), openOrReopen(known, level, after))
                : new Next.KeepOpen(open, reached(open, level));
    }

    /** Who was late and is due soon after another session has mended the one and is asked for the next. */
    private static boolean mended(Episode open, Level level, Position after) {
        return open.level().late() && !level.late() && anchorMoved(open, after);
    }

    /** The session since which she is due soon never was: she is late as she had been before it. */
    private static boolean backAgain(List<Episode> known, Episode open, Level level, Position after) {
        return !open.level().late()
                && level.late()
                && !open.sinceAnchor(after.anchor())
                && known.stream().anyMatch(episode -> !episode.open() && episode.sinceAnchor(after.anchor()));
    }

    /** An escalated one stays so as long as it is below. */
    private static Level reached(Episode open, Level level) {
        return level == Level.BELOW && open.level() == Level.ESCALATED ? Level.ESCALATED : level;
    }

    private static Next quiet(Position after) {
        return new Next.Quiet(after.state() == State.UNKNOWN ? Next.Reason.NOT_KNOWN : Next.Reason.NOT_LATE);
    }

    private static Next openOrReopen(List<Episode> known, Level level, Position after) {
        List<Episode> closed = known.stream().filter(episode -> !episode.open()).toList();
        if (rolling(closed, after)) {
            return new Next.Open(level);
        }
        return closed.stream()
                .filter(episode -> episode.sinceAnchor(after.anchor()))
                .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id))
                .<Next>map(episode -> new Next.Reopen(episode, level))
                .orElseGet(() -> new Next.Open(level));
    }

    /** A rolling window has neither an anchor nor a first day to know it by: each time it is short again is another one. */
    private static boolean rolling(List<Episode> closed, Position after) {
        return after.credited() != null
                && closed.stream().allMatch(episode -> episode.subject().windowFrom() == null);
    }

    private static Cause cause(Episode open, @Nullable Position before, Position after, boolean inPost) {
        return switch (after.state()) {
            case NOT_APPLICABLE -> inPost ? notAsked(before, after) : Cause.LEFT;
            case EXEMPT -> Cause.EXEMPT;
            case UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED, DUE_SOON, OVERDUE, BELOW_GUIDELINE ->
                recovery(open, before, after);
        };
    }

    private static Cause recovery(Episode open, @Nullable Position before, Position after) {
        if (anchorMoved(open, after)) {
            return late(open, Objects.requireNonNull(after.anchor())) ? Cause.LATE_RECORD : Cause.SESSION_HELD;
        }
        if (before != null && holdsMore(before, after)) {
            return open.isFinal() ? Cause.LATE_RECORD : Cause.SESSION_HELD;
        }
        if (after.state() == State.PAUSED) {
            return Cause.ABSENCE;
        }
        if (!sameRule(before, after)) {
            return Cause.RULE_CHANGED;
        }
        return after.state() == State.BOOKED ? Cause.BOOKED : Cause.ROSTER_CHANGED;
    }

    private static boolean anchorMoved(Episode open, Position after) {
        return after.anchor() != null
                && (open.anchor() == null || after.anchor().isAfter(open.anchor()));
    }

    /** Whether the session had been held before she fell below: it was never a lapse, only a record that came late. */
    private static boolean late(Episode open, LocalDate session) {
        LocalDate belowFrom = open.dates().belowFrom();
        return open.level().alerts() && belowFrom != null && session.isBefore(belowFrom);
    }

    private static Cause notAsked(@Nullable Position before, Position after) {
        return sameRule(before, after) ? Cause.NOT_APPLICABLE : Cause.RULE_CHANGED;
    }

    private static boolean sameRule(@Nullable Position before, Position after) {
        return before == null || Objects.equals(before.packVersion(), after.packVersion());
    }

    private static boolean holdsMore(Position before, Position after) {
        return before.credited() != null
                && after.credited() != null
                && after.credited().compareTo(before.credited()) > 0;
    }

    /**
     * An episode of a window that is not looked at any more: it cannot be mended, so the next window's verdict ends it, or that nobody
     * looks at windows any more.
     *
     * @param nextWindow the first day of the window looked at from now on; null if none is
     * @return nothing as long as there is no such verdict
     */
    public static Optional<Cause> superseded(
            @Nullable Position before, Position after, @Nullable LocalDate nextWindow) {
        return switch (after.state()) {
            case OVERDUE, UNKNOWN, PAUSED, AWAITING_FIRST, BOOKED, DUE_SOON -> Optional.empty();
            case NOT_APPLICABLE -> Optional.of(nextWindow == null ? notAsked(before, after) : Cause.NEXT_WINDOW);
            case EXEMPT, ON_TRACK, BELOW_GUIDELINE -> Optional.of(Cause.NEXT_WINDOW);
        };
    }
}
