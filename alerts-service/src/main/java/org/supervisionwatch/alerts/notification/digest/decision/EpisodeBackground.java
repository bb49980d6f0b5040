package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.SlotClash;

/**
 * What lies behind an episode, from the sessions of the person that would count.
 *
 * @param cancelled what was cancelled since the last session; null if nothing was
 * @param clash a series or group on days that are not worked, which explains that sessions are missing; null if there is none
 * @param lastSupervisor who ran or booked the latest session, unless they have left; null if that is not known
 * @param bookedOnDayOff the next date, if it is none on which the person works and so none that counts; null otherwise
 */
public record EpisodeBackground(
        @Nullable CancelledMeeting cancelled,
        @Nullable SlotClash clash,
        @Nullable String lastSupervisor,
        @Nullable LocalDate bookedOnDayOff) {

    public static final EpisodeBackground NONE = new EpisodeBackground(null, null, null, null);

    /**
     * A series that was cancelled, or one date of a group.
     *
     * @param id of the series or of the session
     * @param on the date of the group; null for a series
     * @param supervisor their name
     */
    public record CancelledMeeting(
            UUID id, @Nullable LocalDate on, @Nullable String supervisor) {}
}
