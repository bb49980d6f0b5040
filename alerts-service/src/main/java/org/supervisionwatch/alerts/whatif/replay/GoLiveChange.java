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
 * Where somebody stands against a requirement on the day a draft goes live.
 *
 * @param before under the pack in force; null if it does not ask this
 * @param after under the draft; null if it does not ask this
 */
public record GoLiveChange(
        StandingSubject subject,
        UUID teamId,
        @Nullable Standing before,
        @Nullable Standing after) {

    /** Whether there is anything to tell: what does not apply is like what is not there. */
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

    /** Whether a fact is missing without which the draft says nothing. */
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
