package org.supervisionwatch.alerts.alert;

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
public record Situation(
        boolean known,
        @Nullable Away away,
        @Nullable LocalDate unsettledOn,
        boolean supervised,
        @Nullable LocalDate recordedOn,
        @Nullable Asked asked,
        RecordBy recordBy) {

    /**
     * @param from the first day of the absence
     * @param backOn the first day worked; null if nobody knows
     */
    public record Away(LocalDate from, @Nullable LocalDate backOn) {}

    /** A hold somebody asked for. */
    public sealed interface Asked {

        /** Nothing is expected of her up to a day. */
        record Exemption(LocalDate until) implements Asked {}

        /** A session is booked. */
        record Booked(UUID sessionId, LocalDate on) implements Asked {}

        /** The session that was booked is not to be any more. */
        record Cancelled(UUID sessionId) implements Asked {}

        /** The session that was booked has its outcome. */
        record Settled(UUID sessionId) implements Asked {}
    }
}
