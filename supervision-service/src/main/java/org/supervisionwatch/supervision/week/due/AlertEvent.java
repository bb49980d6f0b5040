package org.supervisionwatch.supervision.week.due;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.EventFields;

/**
 * The part of an {@code alerts.v1} event that this service reads.
 *
 * @param kind {@code lapse}, or a notice
 * @param level {@code due_soon}, {@code at_risk}, {@code overdue}, {@code below}, {@code escalated} or {@code notice}
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

    public AlertEvent {
        EventFields.missing("organisationId", organisationId);
        EventFields.missing("personId", personId);
        EventFields.text("kind", kind);
        EventFields.text("level", level);
        if (title != null) {
            EventFields.text("title", title);
        }
        EventFields.day("due", due);
        EventFields.day("belowFrom", belowFrom);
        EventFields.day("nextBooked", nextBooked);
        supervisorIds = EventFields.list(supervisorIds);
        externalSupervisorIds = EventFields.list(externalSupervisorIds);
    }

    /** Why notifications are on hold, such as {@code awaiting_record}. */
    public record AlertHold(String because, @Nullable LocalDate until) {

        public AlertHold {
            EventFields.text("hold.because", because);
            EventFields.day("hold.until", until);
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

    /** What the page shows of it. */
    OpenAlert alert() {
        return new OpenAlert(
                personId,
                level,
                String.valueOf(title),
                due,
                belowFrom,
                nextBooked,
                hold == null ? null : hold.because(),
                hold == null ? null : hold.until());
    }
}
