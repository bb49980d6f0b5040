package org.supervisionwatch.alerts.alert;

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
        return open == null ? withoutOne(known, after) : withOne(open, before, after, inPost);
    }

    private static Next withoutOne(List<Episode> closed, Position after) {
        return switch (after.state()) {
            case BELOW_GUIDELINE -> rolling(closed, after) ? new Next.Open(null) : reopenOrOpen(closed, after);
            case OVERDUE -> new Next.Quiet(Next.Reason.WITHIN_GRACE);
            case UNKNOWN -> new Next.Quiet(Next.Reason.NOT_KNOWN);
            case NOT_APPLICABLE, EXEMPT, PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED, DUE_SOON ->
                new Next.Quiet(Next.Reason.NOT_LATE);
        };
    }

    /** A rolling window has neither an anchor nor a first day to know it by: each time it is short again is another one. */
    private static boolean rolling(List<Episode> closed, Position after) {
        return after.credited() != null
                && closed.stream().allMatch(episode -> episode.subject().windowFrom() == null);
    }

    private static Next reopenOrOpen(List<Episode> closed, Position after) {
        return closed.stream()
                .filter(episode -> episode.sinceAnchor(after.anchor()))
                .max(Comparator.comparing(Episode::openedOn).thenComparing(Episode::id))
                .<Next>map(Next.Reopen::new)
                .orElseGet(() -> new Next.Open(after.anchor()));
    }

    private static Next withOne(Episode open, @Nullable Position before, Position after, boolean inPost) {
        return switch (after.state()) {
            case BELOW_GUIDELINE -> new Next.KeepOpen(open, after.anchor());
            case UNKNOWN -> new Next.Freeze(open);
            case NOT_APPLICABLE -> new Next.Close(open, inPost ? notAsked(before, after) : Cause.LEFT);
            case EXEMPT -> new Next.Close(open, Cause.EXEMPT);
            case PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED, DUE_SOON, OVERDUE ->
                new Next.Close(open, recovery(open, before, after));
        };
    }

    private static Cause recovery(Episode open, @Nullable Position before, Position after) {
        if (after.anchor() != null && (open.anchor() == null || after.anchor().isAfter(open.anchor()))) {
            return Cause.SESSION_HELD;
        }
        if (before != null && holdsMore(before, after)) {
            return Cause.SESSION_HELD;
        }
        if (after.state() == State.PAUSED) {
            return Cause.ABSENCE;
        }
        return sameRule(before, after) ? Cause.ROSTER_CHANGED : Cause.RULE_CHANGED;
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
     * An episode of a window that is not looked at any more: it cannot be mended, so the next window's verdict ends it.
     *
     * @return nothing as long as there is no such verdict
     */
    public static Optional<Cause> superseded(State ofNextWindow) {
        return switch (ofNextWindow) {
            case OVERDUE, UNKNOWN, PAUSED, AWAITING_FIRST, BOOKED, DUE_SOON -> Optional.empty();
            case NOT_APPLICABLE, EXEMPT, ON_TRACK, BELOW_GUIDELINE -> Optional.of(Cause.NEXT_WINDOW);
        };
    }
}
