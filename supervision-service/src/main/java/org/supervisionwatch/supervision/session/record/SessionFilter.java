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
 * The filter and position of a listing of sessions; null does not filter.
 *
 * @param employeeNumber of a supervisee
 * @param supervisor the employee number of a supervisor on the roster
 * @param from the first date
 * @param to the last date
 * @param after the last session of the previous page
 */
public record SessionFilter(
        @Nullable String employeeNumber,
        @Nullable String supervisor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable SessionStatus status,
        @Nullable ListingPosition after,
        int limit) {

    /** The position of a session in a listing. */
    public record ListingPosition(LocalDate date, UUID id) {

        /** The position as the key of a {@link PageCursor}. */
        public static String keyOf(LocalDate date, UUID id) {
            return date + "|" + id;
        }

        /** @throws ProblemException 422 if it is not a cursor that a listing of sessions returned */
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
                throw new ProblemException(Problem.invalid("cursor", "is not a cursor that this service returned"));
            }
        }
    }
}
