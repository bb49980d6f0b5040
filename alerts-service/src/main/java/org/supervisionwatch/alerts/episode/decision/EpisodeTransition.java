package org.supervisionwatch.alerts.episode.decision;

/** What becomes of an episode when a standing has changed. */
public sealed interface EpisodeTransition {

    /** A new episode opens. */
    record OpenEpisode(EpisodeLevel level) implements EpisodeTransition {}

    /** The same lapse is back: the closed episode is reopened, and what was notified is not notified again. */
    record ReopenEpisode(Episode closed, EpisodeLevel level) implements EpisodeTransition {}

    /** The open episode goes on. Its anchor and dates may have moved. */
    record KeepOpen(Episode open, EpisodeLevel level) implements EpisodeTransition {}

    /** The open episode closes. */
    record CloseEpisode(Episode open, ClosingCause cause) implements EpisodeTransition {}

    /**
     * The open episode closes and another takes its place: the next session is due soon already, or the lapse before it is back.
     *
     * @param by the transition of the other
     */
    record ReplaceEpisode(Episode open, ClosingCause cause, EpisodeTransition by) implements EpisodeTransition {}

    /** The facts are not known, so the open episode stays as it is. */
    record FreezeEpisode(Episode open) implements EpisodeTransition {}

    /** There is no episode and none opens. */
    record LeaveUntold(UntoldReason reason) implements EpisodeTransition {}

    /** Why no episode opens. */
    enum UntoldReason {
        /** The facts are not known. */
        NOT_KNOWN,
        NOT_LATE
    }
}
