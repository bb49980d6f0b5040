package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A supervision session of one supervisee.
 *
 * @param id the caller's id; null if there is none
 * @param date the civil date
 * @param segments the minutes by type; at least one
 * @param size number of supervisees who attended, at least 1
 * @param contractedSize agreed size of the group; null if not known
 * @param recordedOn the day on which it was recorded as held or missed; null means on its date
 * @param bookedOn the day on which it was booked; null means that the booking has always been known
 * @param cancelledOn the day on which it was cancelled; null means that the cancellation has always been known
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

    /** The status of a session. */
    public enum SessionStatus {
        BOOKED,
        HELD,
        CANCELLED,
        MISSED
    }

    public Session {
        if (size < 1) {
            throw new IllegalArgumentException("At least one person must attend a session, not " + size);
        }
        segments = List.copyOf(segments);
        flags = Set.copyOf(flags);
    }

    /** The flag of a session that names a supervisor who was not in post on its date. */
    public static final String SUPERVISOR_NOT_IN_POST = "supervisor_not_in_post";

    public boolean namesSupervisorNotInPost() {
        return flags.contains(SUPERVISOR_NOT_IN_POST);
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
