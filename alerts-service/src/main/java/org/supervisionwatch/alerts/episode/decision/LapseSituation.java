package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides, besides the standing, whether a lapse is on hold today. Civil dates in the organisation's zone.
 *
 * @param known whether the facts are known
 * @param away the absence of the person; null if they are at work
 * @param unsettledOn the day of the earliest past booking that would have counted and has no outcome yet
 * @param supervised whether the supervisor is known
 * @param recordedOn the date of the latest session whose outcome that supervisor has recorded
 * @param requestedHold the hold that somebody requested
 */
public record LapseSituation(
        boolean known,
        @Nullable SituationAbsence away,
        @Nullable LocalDate unsettledOn,
        boolean supervised,
        @Nullable LocalDate recordedOn,
        @Nullable RequestedHold requestedHold,
        RecordBy recordBy) {

    /**
     * An absence of the person.
     *
     * @param from its first day
     * @param backOn the first day worked again; null if it is not known
     */
    public record SituationAbsence(LocalDate from, @Nullable LocalDate backOn) {}

    /** A hold that somebody requested, with what has become of its cause. */
    public sealed interface RequestedHold {

        /** The person is exempt up to a day. */
        record ExemptionHold(LocalDate until) implements RequestedHold {}

        /** A session is booked. */
        record PendingBooking(UUID sessionId, LocalDate on) implements RequestedHold {}

        /** The booked session was cancelled. */
        record CancelledBooking(UUID sessionId) implements RequestedHold {}

        /** The booked session has an outcome. */
        record SettledBooking(UUID sessionId) implements RequestedHold {}
    }
}
