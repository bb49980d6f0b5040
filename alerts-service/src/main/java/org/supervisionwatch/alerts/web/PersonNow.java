package org.supervisionwatch.alerts.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.letter.Wording;

/**
 * Somebody in one of her teams, with the worst of her standings there.
 *
 * @param state null if there is no standing
 * @param lastKnown what was known last, while it is not known where anybody stands; else null
 * @param credited what a window holds, beside what is {@code required}; null for intervals
 * @param windowEndsOn the last day of a window that does not move
 * @param notWatched the reason's code; null if she is watched
 */
record PersonNow(
        String team,
        String mode,
        String employeeNumber,
        String name,
        @Nullable State state,
        @Nullable State lastKnown,
        @Nullable String notWatched,
        String requirement,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        @Nullable LocalDate booked,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal required,
        @Nullable LocalDate windowEndsOn) {

    /** The same person while it is not known where anybody stands. */
    PersonNow grey() {
        State shown = state == null || state == State.NOT_APPLICABLE ? state : State.UNKNOWN;
        return new PersonNow(
                team,
                mode,
                employeeNumber,
                name,
                shown,
                state == shown ? null : state,
                notWatched,
                requirement,
                last,
                due,
                booked,
                credited,
                required,
                windowEndsOn);
    }

    /** Her state in words. */
    String stateInWords() {
        return lastKnown == null ? States.words(state) : States.lastKnown(States.words(state), lastKnown);
    }

    /** Whether somebody should look at it. */
    boolean needsAttention() {
        return state == State.BELOW_GUIDELINE
                || state == State.OVERDUE
                || state == State.DUE_SOON
                || state == State.UNKNOWN;
    }

    /** The last session that counts, or what the window holds of what is asked for. */
    String held() {
        if (credited != null && required != null) {
            return "%s of %s".formatted(credited.toPlainString(), required.toPlainString());
        }
        return last == null ? "none" : Wording.day(last);
    }

    /** The due date, or the end of the window. */
    String dueBy() {
        LocalDate by = due == null ? windowEndsOn : due;
        return by == null ? "none" : Wording.day(by);
    }
}
