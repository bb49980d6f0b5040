package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * Why an episode is on hold: no notifications are sent. A hold is tied to its cause and ends with it. Dates are civil dates in the
 * organisation's zone.
 *
 * @param since the first day on hold
 * @param until the last day on hold; null if it is not known yet
 * @param sessionId the booked session, for {@link HoldCause#BOOKING}
 */
public record EpisodeHold(
        HoldCause because,
        LocalDate since,
        @Nullable LocalDate until,
        @Column("session") @Nullable UUID sessionId) {

    /** The cause a hold is tied to. */
    public enum HoldCause {
        /** The person is away, until the first day worked. */
        ABSENCE,
        /** Requested: the person is exempt until a day. */
        EXEMPTION,
        /** Requested: a session is booked. */
        BOOKING,
        /** The session may have been held and not recorded yet. */
        AWAITING_RECORD,
        /** The facts are not known, so the standing may be wrong. */
        NOT_KNOWN;

        /** The code used in the database and in answers. */
        @JsonValue
        public String code() {
            return EnglishText.code(this);
        }
    }

    boolean sameCause(@Nullable EpisodeHold other) {
        return other != null && because == other.because && Objects.equals(sessionId, other.sessionId);
    }
}
