package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an episode is not told of for the time being. It is tied to its cause and ends with it. Dates are civil dates in the organisation's zone.
 *
 * @param since the first day held
 * @param until the last day held; null if nobody knows yet
 * @param sessionId the session booked, for {@link HoldCause#BOOKING}
 */
public record EpisodeHold(
        HoldCause because,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable UUID sessionId) {

    /** The cause a hold is tied to. */
    public enum HoldCause {
        /** She is away herself, until the first day worked. */
        ABSENCE,
        /** Asked for: nothing is expected of her until a day. */
        EXEMPTION,
        /** Asked for: a session is booked. */
        BOOKING,
        /** It may have been held and not been recorded. */
        AWAITING_RECORD,
        /** The facts allow no verdict: what is known of her may not be what is true. */
        NOT_KNOWN;

        /** As it stands in the database and in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static HoldCause of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean sameCause(@Nullable EpisodeHold other) {
        return other != null && because == other.because && Objects.equals(sessionId, other.sessionId);
    }
}
