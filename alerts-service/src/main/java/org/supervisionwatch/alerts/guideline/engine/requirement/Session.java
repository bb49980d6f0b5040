package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session as one supervisee had it.
 *
 * @param id what the caller calls it; null in a what-if
 * @param date its civil date
 * @param segments its minutes by type; at least one
 * @param size supervisees who attended, at least 1
 * @param contractedSize supervisees the group is meant for, if known
 * @param recordedOn the day on which it became known that it was held or missed; null: its date
 * @param bookedOn the day on which the booking became known; null: a booking is known from the beginning
 * @param cancelledOn the day on which the cancellation became known; null: from the beginning
 */
public record Session(
        @Nullable String id,
        LocalDate date,
        SessionStatus status,
        SessionFormat form,
        SessionMode mode,
        List<SessionSegment> segments,
        int size,
        @Nullable Integer contractedSize,
        Set<String> flags,
        @Nullable String intervention,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate cancelledOn) {

    /** What became of a session. */
    public enum SessionStatus {
        BOOKED,
        HELD,
        CANCELLED,
        MISSED
    }

    public Session {
        if (size < 1) {
            throw new IllegalArgumentException("At least one person attends a session, not " + size);
        }
        segments = List.copyOf(segments);
        flags = Set.copyOf(flags);
    }

    /** An individual session in person, of one type. */
    public static Session individual(LocalDate date, SessionStatus status, String type, int minutes) {
        return new Session(
                null,
                date,
                status,
                SessionFormat.INDIVIDUAL,
                SessionMode.IN_PERSON,
                List.of(new SessionSegment(type, minutes)),
                1,
                null,
                Set.of(),
                null,
                null,
                null,
                null);
    }
}
