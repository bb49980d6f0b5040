package org.supervisionwatch.alerts.standing.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;

/** Whether one rule asks more than another of the same person on the same facts. */
final class RuleStrictness {

    private RuleStrictness() {}

    static boolean stricter(Standing under, Standing now) {
        return rank(now.state()) > rank(under.state())
                || earlier(now.due(), under.due())
                || earlier(now.belowFrom(), under.belowFrom())
                || windowsDiffer(under, now)
                || asksMore(now.verdict().figures(), under.verdict().figures())
                || asksMore(now.progress(), under.progress());
    }

    private static int rank(StandingState state) {
        return switch (state) {
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK -> 0;
            case BOOKED, DUE_SOON -> 1;
            case OVERDUE -> 2;
            case BELOW_GUIDELINE -> 3;
        };
    }

    private static boolean earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** Other windows cannot be compared: taking them for stricter never makes anybody late. */
    private static boolean windowsDiffer(Standing under, Standing now) {
        return !Objects.equals(under.window(), now.window());
    }

    private static boolean asksMore(@Nullable WindowFigures now, @Nullable WindowFigures under) {
        if (now == null || under == null) {
            return false;
        }
        return above(now.required(), under.required()) || above(under.credited(), now.credited());
    }

    private static boolean above(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }
}
