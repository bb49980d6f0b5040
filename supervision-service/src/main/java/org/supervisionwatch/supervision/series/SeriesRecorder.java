package org.supervisionwatch.supervision.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.supervisionwatch.supervision.directory.PersonAvailability;
import org.supervisionwatch.supervision.session.record.RequestHash;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;

/** Books series and cancels what is left of them. Every method needs a transaction around it. */
@ApplicationScoped
public class SeriesRecorder {

    private final SeriesStore rows;
    private final SessionStore sessions;
    private final SessionRecorder book;

    SeriesRecorder(SeriesStore rows, SessionStore sessions, SessionRecorder book) {
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
            PlanningOutcome.PlanningSucceeded planned,
            Map<UUID, PersonAvailability> working,
            LocalDate today) {
        String hash = hash(request, planned);
        sessions.serialise(List.of("series|" + organisationId + "|"
                + (request.source() == null ? hash : request.source() + "|" + request.externalId())));
        Optional<SeriesRow> earlier = rows.earlier(organisationId, request, hash);
        if (earlier.isPresent()) {
            SeriesRow row = earlier.get();
            return row.requestHash().equals(hash)
                    ? new SeriesOutcome.SeriesUnchanged(series(row))
                    : new SeriesOutcome.SeriesExternalIdReused(row.id());
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SeriesRow row = new SeriesRow(id, organisationId, request, hash, today, plan(planned, working));
        rows.persistAndFlush(row);
        List<SessionRow> booked = planned.bookings().stream()
                .map(booking -> book.book(organisationId, booking.partOf(id), today))
                .toList();
        return new SeriesOutcome.SeriesBooked(Series.of(row, booked));
    }

    /** What booking it would come to. */
    public static Series tried(
            SeriesRequest request, PlanningOutcome.PlanningSucceeded planned, Map<UUID, PersonAvailability> working) {
        return Series.tried(request, plan(planned, working), planned.days());
    }

    public Optional<Series> one(UUID organisationId, UUID id) {
        return rows.one(organisationId, id).map(this::series);
    }

    /** Calls off what is booked from a day on. What took place, was missed or called off before stays. */
    public Optional<Series> cancel(
            UUID organisationId, UUID id, LocalDate from, ResponsibleParty by, ReasonCode reason, LocalDate today) {
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

    private static SeriesPlan plan(PlanningOutcome.PlanningSucceeded planned, Map<UUID, PersonAvailability> working) {
        return new SeriesPlan(planned.rhythm(), planned.days().skipped(), BookingClash.of(planned.bookings(), working));
    }

    private static String hash(SeriesRequest request, PlanningOutcome.PlanningSucceeded planned) {
        return RequestHash.of(List.of(
                planned.rhythm(),
                String.valueOf(request.count()),
                String.valueOf(request.until()),
                planned.bookings().getFirst()));
    }
}
