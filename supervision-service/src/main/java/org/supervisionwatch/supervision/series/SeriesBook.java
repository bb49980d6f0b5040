package org.supervisionwatch.supervision.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.supervisionwatch.supervision.directory.Working;
import org.supervisionwatch.supervision.session.Party;
import org.supervisionwatch.supervision.session.ReasonCode;
import org.supervisionwatch.supervision.session.RequestHash;
import org.supervisionwatch.supervision.session.SessionBook;
import org.supervisionwatch.supervision.session.SessionRow;
import org.supervisionwatch.supervision.session.SessionRows;

/** Books series and cancels what is left of them. Every method needs a transaction around it. */
@ApplicationScoped
public class SeriesBook {

    private final SeriesRows rows;
    private final SessionRows sessions;
    private final SessionBook book;

    SeriesBook(SeriesRows rows, SessionRows sessions, SessionBook book) {
        this.rows = rows;
        this.sessions = sessions;
        this.book = book;
    }

    /**
     * Books it unless it is there already.
     *
     * @param working of those whom it names
     * @param today in the organisation's zone
     */
    public SeriesOutcome book(
            UUID organisationId,
            SeriesRequest request,
            Planned.Sound planned,
            Map<UUID, Working> working,
            LocalDate today) {
        String hash = hash(request, planned);
        sessions.serialise(List.of("series|" + organisationId + "|"
                + (request.source() == null ? hash : request.source() + "|" + request.externalId())));
        Optional<SeriesRow> earlier = rows.earlier(organisationId, request, hash);
        if (earlier.isPresent()) {
            SeriesRow row = earlier.get();
            return row.requestHash().equals(hash)
                    ? new SeriesOutcome.Stands(series(row))
                    : new SeriesOutcome.ExternalIdReused(row.id());
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SeriesRow row = new SeriesRow(id, organisationId, request, hash, today, plan(planned, working));
        rows.persistAndFlush(row);
        List<SessionRow> booked = planned.bookings().stream()
                .map(booking -> book.book(organisationId, booking.partOf(id), today))
                .toList();
        return new SeriesOutcome.Booked(Series.of(row, booked));
    }

    /** What booking it would come to. */
    public static Series tried(SeriesRequest request, Planned.Sound planned, Map<UUID, Working> working) {
        return Series.tried(request, plan(planned, working), planned.days());
    }

    public Optional<Series> one(UUID organisationId, UUID id) {
        return rows.one(organisationId, id).map(this::series);
    }

    /** Calls off what is booked from a day on. What took place, was missed or called off before stays. */
    public Optional<Series> cancel(
            UUID organisationId, UUID id, LocalDate from, Party by, ReasonCode reason, LocalDate today) {
        Optional<SeriesRow> found = rows.one(organisationId, id);
        found.ifPresent(row -> {
            sessions.ofSeries(id).stream()
                    .filter(session -> !session.state().date().isBefore(from))
                    .forEach(session -> book.cancel(session, by, reason, today));
            if (row.cancelledOn() == null) {
                row.cancel(today);
            }
        });
        return found.map(this::series);
    }

    private Series series(SeriesRow row) {
        return Series.of(row, sessions.ofSeries(row.id()));
    }

    private static SeriesPlan plan(Planned.Sound planned, Map<UUID, Working> working) {
        return new SeriesPlan(planned.rhythm(), planned.days().skipped(), Clash.of(planned.bookings(), working));
    }

    private static String hash(SeriesRequest request, Planned.Sound planned) {
        return RequestHash.of(List.of(
                planned.rhythm(),
                String.valueOf(request.count()),
                String.valueOf(request.until()),
                planned.bookings().getFirst()));
    }
}
