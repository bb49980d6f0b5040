package org.supervisionwatch.alerts.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
            case BELOW_GUIDELINE -> reopenOrOpen(closed, after);
            case OVERDUE -> new Next.Quiet(Next.Reason.WITHIN_GRACE);
            case UNKNOWN -> new Next.Quiet(Next.Reason.NOT_KNOWN);
            case NOT_APPLICABLE, EXEMPT, PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED, DUE_SOON ->
                new Next.Quiet(Next.Reason.NOT_LATE);
        };
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
            case NOT_APPLICABLE -> new Next.Close(open, inPost ? Cause.NOT_APPLICABLE : Cause.LEFT);
            case EXEMPT -> new Next.Close(open, Cause.EXEMPT);
            case PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED, DUE_SOON, OVERDUE ->
                new Next.Close(open, recovery(open, before, after));
        };
    }

    private static Cause recovery(Episode open, @Nullable Position before, Position after) {
        if (after.anchor() != null && (open.anchor() == null || after.anchor().isAfter(open.anchor()))) {
            return Cause.SESSION_HELD;
        }
        if (after.state() == State.PAUSED) {
            return Cause.ABSENCE;
        }
        boolean sameRule = before == null || Objects.equals(before.packVersion(), after.packVersion());
        return sameRule ? Cause.ROSTER_CHANGED : Cause.RULE_CHANGED;
    }
}
