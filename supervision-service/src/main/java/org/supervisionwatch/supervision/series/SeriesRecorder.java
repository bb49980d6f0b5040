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

/** Stores series and cancels their remaining bookings. Every method must run in a transaction. */
@ApplicationScoped
public class SeriesRecorder {

    private final SeriesStore store;
    private final SessionStore sessions;
    private final SessionRecorder sessionRecorder;

    SeriesRecorder(SeriesStore store, SessionStore sessions, SessionRecorder sessionRecorder) {
        this.store = store;
        this.sessions = sessions;
        this.sessionRecorder = sessionRecorder;
    }

    /**
     * Books a series unless it was booked before.
     *
     * @param availability of the people whom it names
     * @param today in the organisation's zone
     */
    public SeriesOutcome book(
            UUID organisationId,
            SeriesRequest request,
            PlanningOutcome.PlanningSucceeded planned,
            Map<UUID, PersonAvailability> availability,
            LocalDate today) {
        String hash = hash(request, planned);
        sessions.lockKeys(List.of("series|" + organisationId + "|"
                + (request.source() == null ? hash : request.source() + "|" + request.externalId())));
        Optional<SeriesRow> earlier = store.earlier(organisationId, request, hash);
        if (earlier.isPresent()) {
            SeriesRow row = earlier.get();
            return row.requestHash().equals(hash)
                    ? new SeriesOutcome.SeriesUnchanged(series(row))
                    : new SeriesOutcome.SeriesExternalIdReused(row.id());
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SeriesRow row = new SeriesRow(id, organisationId, request, hash, today, plan(planned, availability));
        store.persistAndFlush(row);
        List<SessionRow> booked = planned.bookings().stream()
                .map(booking -> sessionRecorder.book(organisationId, booking.partOf(id), today))
                .toList();
        return new SeriesOutcome.SeriesBooked(Series.of(row, booked));
    }

    /** What booking the series would result in. */
    public static Series dryRun(
            SeriesRequest request,
            PlanningOutcome.PlanningSucceeded planned,
            Map<UUID, PersonAvailability> availability) {
        return Series.dryRun(request, plan(planned, availability), planned.days());
    }

    public Optional<Series> one(UUID organisationId, UUID id) {
        return store.one(organisationId, id).map(this::series);
    }

    /** Cancels what is booked from a date on. Sessions that were held, missed or cancelled before stay as they are. */
    public Optional<Series> cancel(
            UUID organisationId, UUID id, LocalDate from, ResponsibleParty by, ReasonCode reason, LocalDate today) {
        Optional<SeriesRow> found = store.one(organisationId, id);
        found.ifPresent(row -> {
            sessions.ofSeries(id).stream()
                    .filter(session -> !session.state().date().isBefore(from))
                    .forEach(session -> sessionRecorder.cancel(session, by, reason, today));
            if (row.cancelledOn() == null) {
                row.cancel(today);
            }
        });
        return found.map(this::series);
    }

    private Series series(SeriesRow row) {
        return Series.of(row, sessions.ofSeries(row.id()));
    }

    private static SeriesPlan plan(
            PlanningOutcome.PlanningSucceeded planned, Map<UUID, PersonAvailability> availability) {
        return new SeriesPlan(
                planned.rhythm(), planned.days().skipped(), BookingClash.of(planned.bookings(), availability));
    }

    private static String hash(SeriesRequest request, PlanningOutcome.PlanningSucceeded planned) {
        return RequestHash.of(List.of(
                planned.rhythm(),
                String.valueOf(request.count()),
                String.valueOf(request.until()),
                planned.bookings().getFirst()));
    }
}
