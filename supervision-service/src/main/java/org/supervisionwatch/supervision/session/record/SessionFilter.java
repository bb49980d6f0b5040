package org.supervisionwatch.supervision.session.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/**
 * Which sessions are asked for; null does not ask.
 *
 * @param attendee a supervisee
 * @param supervisor one of ours
 * @param from the first date
 * @param to the last date
 * @param after where the page before ended
 */
public record SessionFilter(
        @Nullable UUID attendee,
        @Nullable UUID supervisor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable SessionStatus status,
        @Nullable ListingPosition after,
        int limit) {

    /** Where a session stands in a listing. */
    public record ListingPosition(LocalDate date, UUID id) {

        /** As the key of a {@link PageCursor}. */
        public static String keyOf(LocalDate date, UUID id) {
            return date + "|" + id;
        }

        /** 422 if it is not a cursor that a listing of sessions gave. */
        public static @Nullable ListingPosition read(@Nullable String cursor) {
            String key = PageCursor.read(cursor);
            if (key.isEmpty()) {
                return null;
            }
            try {
                int bar = key.indexOf('|');
                return new ListingPosition(
                        LocalDate.parse(key.substring(0, Math.max(bar, 0))), UUID.fromString(key.substring(bar + 1)));
            } catch (DateTimeException | IllegalArgumentException forged) {
                throw new ProblemException(Problem.invalid("cursor", "is not a cursor that this service gave"));
            }
        }
    }
}
