package org.supervisionwatch.alerts.whatif.replay;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/**
 * The standing of a person against a requirement before and after a draft goes live, on that day.
 *
 * @param before under the pack in force; null if it does not have the requirement
 * @param after under the draft; null if it does not have the requirement
 */
public record GoLiveChange(
        StandingSubject subject,
        UUID teamId,
        @Nullable Standing before,
        @Nullable Standing after) {

    /** Whether the standing changes. A requirement that does not apply is treated like one that does not exist. */
    public boolean differs() {
        if (before == null || after == null) {
            Standing only = before == null ? after : before;
            return only != null && only.state() != StandingState.NOT_APPLICABLE;
        }
        return before.state() != after.state()
                || !Objects.equals(before.due(), after.due())
                || !sameNumber(before.required(), after.required())
                || !sameNumber(required(before.progress()), required(after.progress()));
    }

    public boolean fallsBelow() {
        return isBelow(after) && !isBelow(before);
    }

    /** Whether the draft needs a missing fact. */
    public boolean unknown() {
        return after != null && after.state() == StandingState.UNKNOWN;
    }

    private static boolean isBelow(@Nullable Standing standing) {
        return standing != null && standing.state() == StandingState.BELOW_GUIDELINE;
    }

    private static @Nullable BigDecimal required(@Nullable WindowFigures figures) {
        return figures == null ? null : figures.required();
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
