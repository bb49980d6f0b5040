package org.supervisionwatch.alerts.episode.decision;

/** What becomes of an episode when a standing has changed. */
public sealed interface EpisodeTransition {

    /** A new one begins. */
    record OpenEpisode(EpisodeLevel level) implements EpisodeTransition {}

    /** The same lapse is back: the closed one goes on, and what was told is not told again. */
    record ReopenEpisode(Episode closed, EpisodeLevel level) implements EpisodeTransition {}

    /** It goes on. The anchor and the dates may have moved. */
    record KeepOpen(Episode open, EpisodeLevel level) implements EpisodeTransition {}

    record CloseEpisode(Episode open, ClosingCause cause) implements EpisodeTransition {}

    /**
     * One is over, and another takes its place: the next session is due soon already, or was so by mistake and the lapse before is back.
     *
     * @param by how the other begins, or goes on
     */
    record ReplaceEpisode(Episode open, ClosingCause cause, EpisodeTransition by) implements EpisodeTransition {}

    /** The facts allow no verdict: it stays as it was. */
    record FreezeEpisode(Episode open) implements EpisodeTransition {}

    /** Nothing to tell, and why. */
    record LeaveUntold(UntoldReason reason) implements EpisodeTransition {}

    /** Why nothing is told. */
    enum UntoldReason {
        /** The facts allow no verdict. */
        NOT_KNOWN,
        NOT_LATE
    }
}
