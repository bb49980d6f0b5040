package org.supervisionwatch.supervision.week.due;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of an {@code alerts.v1} event that this service reads.
 *
 * @param kind {@code lapse}, or a notice
 * @param level {@code due_soon}, {@code overdue}, {@code below}, {@code escalated} or {@code notice}
 * @param title the requirement in words
 * @param closedOn null while it is open
 */
public record AlertEvent(
        UUID id,
        UUID organisationId,
        UUID personId,
        String kind,
        String level,
        @Nullable String title,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate due,
        @Nullable LocalDate belowFrom,
        @Nullable LocalDate nextBooked,
        @Nullable AlertHold hold,
        List<UUID> supervisorIds,
        List<String> externalSupervisorIds) {

    private static final int MAX_LENGTH = 500;

    public AlertEvent {
        refuseUnless(id != null && organisationId != null && personId != null, "an id is missing");
        refuseUnless(isText(kind), "kind is missing or too long");
        refuseUnless(isText(level), "level is missing or too long");
        refuseUnless(title == null || isText(title), "title is empty or too long");
        Stream.of(due, belowFrom, nextBooked).forEach(day -> refuseUnless(isReasonable(day), "a date is out of range"));
        supervisorIds = supervisorIds == null ? List.of() : List.copyOf(supervisorIds);
        externalSupervisorIds = externalSupervisorIds == null ? List.of() : List.copyOf(externalSupervisorIds);
    }

    /** Why notifications are on hold, such as {@code awaiting_record}. */
    public record AlertHold(String because, @Nullable LocalDate until) {

        public AlertHold {
            refuseUnless(isText(because), "hold.because is missing or too long");
            refuseUnless(isReasonable(until), "hold.until is out of range");
        }
    }

    /** Whether it is an open lapse: supervision that is late or due soon. */
    boolean isOpenLapse() {
        return closedOn == null && kind.equals("lapse") && title != null;
    }

    /** Its supervisors, as {@code SessionSupervisor.keyOf} writes them. */
    List<String> supervisorKeys() {
        return Stream.concat(
                        supervisorIds.stream().map(UUID::toString),
                        externalSupervisorIds.stream().map(id -> "external:" + id))
                .toList();
    }

    private static boolean isText(@Nullable String value) {
        return value != null && !value.isEmpty() && value.length() <= MAX_LENGTH;
    }

    private static boolean isReasonable(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
