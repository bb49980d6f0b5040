package org.supervisionwatch.supervision.week.due;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's being late, or about to be.
 *
 * @param title what is asked, such as "Case management (individual), every week"
 * @param hold why it is quiet for the time being, such as {@code awaiting_record}
 * @param holdUntil its last day, as far as known
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
