package org.supervisionwatch.supervision.series;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/**
 * A series that was booked, or only planned in a dry run.
 *
 * @param id null for a dry run
 */
public record Series(
        @Nullable UUID id,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable LocalDate cancelledOn,
        SeriesPlan plan,
        List<SeriesBooking> bookings) {

    /** @param sessionId null for a dry run */
    public record SeriesBooking(@Nullable UUID sessionId, LocalDate date, SessionStatus status) {}

    static Series of(SeriesRow row, List<SessionRow> sessions) {
        return new Series(
                row.id(),
                row.source(),
                row.externalId(),
                row.cancelledOn(),
                row.plan(),
                sessions.stream()
                        .map(session -> new SeriesBooking(
                                session.id(),
                                session.state().date(),
                                session.state().status()))
                        .toList());
    }

    static Series dryRun(SeriesRequest request, SeriesPlan plan, SeriesDates days) {
        return new Series(
                null,
                request.source(),
                request.externalId(),
                null,
                plan,
                days.booked().stream()
                        .map(day -> new SeriesBooking(null, day, SessionStatus.BOOKED))
                        .toList());
    }

    /** Ids of the people whom its clashes name. */
    public Stream<UUID> people() {
        return plan.clashes().stream().map(BookingClash::personId).distinct();
    }
}
