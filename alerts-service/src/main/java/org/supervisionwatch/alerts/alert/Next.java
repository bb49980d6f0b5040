package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of an episode when a standing has changed. */
public sealed interface Next {

    /** A new one begins. */
    record Open(@Nullable LocalDate anchor) implements Next {}

    /** The same lateness is back: the closed one goes on, and what was told is not told again. */
    record Reopen(Episode closed) implements Next {}

    /** Still late. The anchor may have moved. */
    record KeepOpen(Episode open, @Nullable LocalDate anchor) implements Next {}

    record Close(Episode open, Cause cause) implements Next {}

    /** The facts allow no verdict: it stays as it was. */
    record Freeze(Episode open) implements Next {}

    /** Nothing to tell, and why. */
    record Quiet(Reason reason) implements Next {}

    /** Why nothing is told. */
    enum Reason {
        /** Past due, but within the days of grace. */
        WITHIN_GRACE,
        /** The facts allow no verdict. */
        NOT_KNOWN,
        NOT_LATE
    }
}
