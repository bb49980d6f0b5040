package org.supervisionwatch.alerts.standing.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;

/** Decides whether one rule requires more than another of the same person on the same facts. */
final class RuleStrictness {

    private RuleStrictness() {}

    /** Whether the result under the new rule is worse in anything than under the old one. */
    static boolean stricter(Standing before, Standing now) {
        return lateness(now.state()) > lateness(before.state())
                || earlier(now.due(), before.due())
                || earlier(now.belowFrom(), before.belowFrom())
                || windowsDiffer(before, now)
                || requiresMore(now.verdict().figures(), before.verdict().figures())
                || requiresMore(now.progress(), before.progress());
    }

    /** By how late somebody is; unlike {@link StandingState#severity()} it treats everything that is not late alike. */
    private static int lateness(StandingState state) {
        return switch (state) {
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK -> 0;
            case BOOKED, DUE_SOON, AT_RISK -> 1;
            case OVERDUE -> 2;
            case BELOW_GUIDELINE -> 3;
        };
    }

    private static boolean earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** Different windows cannot be compared; counting them as stricter never makes anybody late. */
    private static boolean windowsDiffer(Standing before, Standing now) {
        return !Objects.equals(before.window(), now.window());
    }

    private static boolean requiresMore(@Nullable WindowFigures now, @Nullable WindowFigures before) {
        if (now == null || before == null) {
            return false;
        }
        return above(now.required(), before.required()) || above(before.credited(), now.credited());
    }

    private static boolean above(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }
}
