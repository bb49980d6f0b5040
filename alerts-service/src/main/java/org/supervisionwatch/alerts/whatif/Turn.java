package org.supervisionwatch.alerts.whatif;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Figures;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.standing.Subject;

/**
 * Where somebody stands against a requirement on the day a draft goes live.
 *
 * @param before under the pack in force; null if it does not ask this
 * @param after under the draft; null if it does not ask this
 */
record Turn(
        Subject subject,
        UUID teamId,
        @Nullable Standing before,
        @Nullable Standing after) {

    /** Whether there is anything to tell: what does not apply is like what is not there. */
    boolean differs() {
        if (before == null || after == null) {
            Standing only = before == null ? after : before;
            return only != null && only.state() != State.NOT_APPLICABLE;
        }
        return before.state() != after.state()
                || !Objects.equals(before.due(), after.due())
                || !sameNumber(before.required(), after.required())
                || !sameNumber(required(before.progress()), required(after.progress()));
    }

    boolean fallsBelow() {
        return isBelow(after) && !isBelow(before);
    }

    /** Whether a fact is missing without which the draft says nothing. */
    boolean unknown() {
        return after != null && after.state() == State.UNKNOWN;
    }

    private static boolean isBelow(@Nullable Standing standing) {
        return standing != null && standing.state() == State.BELOW_GUIDELINE;
    }

    private static @Nullable BigDecimal required(@Nullable Figures figures) {
        return figures == null ? null : figures.required();
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
