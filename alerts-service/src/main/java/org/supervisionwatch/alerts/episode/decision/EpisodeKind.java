package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** What an episode is about. */
public enum EpisodeKind {
    /** A person's standing is due soon, overdue or below the guideline. */
    LAPSE,
    /** The supervisor is away on the due date. */
    NEEDS_COVER,
    /** A session was cancelled, and nothing is booked in its place. */
    REBOOK,
    /** A booked series falls on days on which the person does not work. */
    SLOT_CLASH,
    /** The person missed two sessions in a row. */
    MISSED_AGAIN;

    /** The code used in the database and in answers. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
