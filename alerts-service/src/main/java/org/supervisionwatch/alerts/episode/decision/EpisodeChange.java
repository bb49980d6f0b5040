package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** What has happened to an episode, as its history keeps it. */
public enum EpisodeChange {
    OPENED,
    REOPENED,
    KEPT_OPEN,
    /** Kept open at another level. */
    MOVED,
    CLOSED,
    /** Left as it was, because the facts are not known. */
    FROZEN,
    /** Not opened, because the facts are not known. */
    QUIET,
    ESCALATED,
    HELD,
    RELEASED,
    /** The recording deadline has passed. */
    UNRECORDED,
    ACKNOWLEDGED,
    ACKNOWLEDGEMENT_ENDED,
    ACKNOWLEDGEMENT_TAKEN_BACK,
    HOLD_ASKED,
    HOLD_TAKEN_BACK,
    /** A step was due, and nobody was notified. */
    NOT_TOLD;

    /** The code used in the database and in answers. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
