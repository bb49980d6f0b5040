package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What bears on whether a lapse is told of today, beside the standing itself. Civil dates in the organisation's zone.
 *
 * @param known whether the facts allow a verdict
 * @param away her own absence; null if she works again
 * @param unsettledOn the earliest booking that could have mended it, is past, and of which nobody has said what became of it
 * @param supervised whether anybody knows her supervisor
 * @param recordedOn the date of the latest session of which that supervisor has said what became of it
 * @param asked a hold somebody asked for
 */
public record LapseSituation(
        boolean known,
        @Nullable SituationAbsence away,
        @Nullable LocalDate unsettledOn,
        boolean supervised,
        @Nullable LocalDate recordedOn,
        @Nullable RequestedHold asked,
        RecordBy recordBy) {

    /**
     * @param from the first day of the absence
     * @param backOn the first day worked; null if nobody knows
     */
    public record SituationAbsence(LocalDate from, @Nullable LocalDate backOn) {}

    /** A hold somebody asked for. */
    public sealed interface RequestedHold {

        /** Nothing is expected of her up to a day. */
        record ExemptionHold(LocalDate until) implements RequestedHold {}

        /** A session is booked. */
        record PendingBooking(UUID sessionId, LocalDate on) implements RequestedHold {}

        /** The session that was booked is not to be any more. */
        record CancelledBooking(UUID sessionId) implements RequestedHold {}

        /** The session that was booked has its outcome. */
        record SettledBooking(UUID sessionId) implements RequestedHold {}
    }
}
