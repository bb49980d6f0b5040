package org.supervisionwatch.supervision.week.due;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open alert: a supervisee's supervision is late or due soon.
 *
 * @param title the requirement, such as "Case management (individual), every week"
 * @param hold why notifications are on hold, such as {@code awaiting_record}
 * @param holdUntil the last day of the hold, if known
 */
public record OpenAlert(
        UUID personId,
        String level,
        String title,
        @Nullable LocalDate due,
        @Nullable LocalDate belowFrom,
        @Nullable LocalDate nextBooked,
        @Nullable String hold,
        @Nullable LocalDate holdUntil) {}
