package org.supervisionwatch.supervision.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Cursor;

/**
 * Which sessions are asked for; null does not ask.
 *
 * @param attendee a supervisee
 * @param supervisor one of ours
 * @param from the first date
 * @param to the last date
 * @param after where the page before ended
 */
public record Filter(
        @Nullable UUID attendee,
        @Nullable UUID supervisor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Status status,
        @Nullable Place after,
        int limit) {

    /** Where a session stands in a listing. */
    public record Place(LocalDate date, UUID id) {

        /** As the key of a {@link Cursor}. */
        public static String keyOf(LocalDate date, UUID id) {
            return date + "|" + id;
        }

        /** 422 if it is not a cursor that a listing of sessions gave. */
        public static @Nullable Place read(@Nullable String cursor) {
            String key = Cursor.read(cursor);
            if (key.isEmpty()) {
                return null;
            }
            try {
                int bar = key.indexOf('|');
                return new Place(
                        LocalDate.parse(key.substring(0, Math.max(bar, 0))), UUID.fromString(key.substring(bar + 1)));
            } catch (DateTimeException | IllegalArgumentException forged) {
                throw new ProblemException(Problem.invalid("cursor", "is not a cursor that this service gave"));
            }
        }
    }
}
