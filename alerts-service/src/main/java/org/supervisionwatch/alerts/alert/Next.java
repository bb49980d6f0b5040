package org.supervisionwatch.alerts.alert;

/** What becomes of an episode when a standing has changed. */
public sealed interface Next {

    /** A new one begins. */
    record Open(Level level) implements Next {}

    /** The same lapse is back: the closed one goes on, and what was told is not told again. */
    record Reopen(Episode closed, Level level) implements Next {}

    /** It goes on. The anchor and the dates may have moved. */
    record KeepOpen(Episode open, Level level) implements Next {}

    record Close(Episode open, Cause cause) implements Next {}

    /**
     * One is over, and another takes its place: the next session is due soon already, or was so by mistake and the lapse before is back.
     *
     * @param by how the other begins, or goes on
     */
    record Replace(Episode open, Cause cause, Next by) implements Next {}

    /** The facts allow no verdict: it stays as it was. */
    record Freeze(Episode open) implements Next {}

    /** Nothing to tell, and why. */
    record Quiet(Reason reason) implements Next {}

    /** Why nothing is told. */
    enum Reason {
        /** The facts allow no verdict. */
        NOT_KNOWN,
        NOT_LATE
    }
}
