package org.supervisionwatch.supervision.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.series.SeriesPlanner.PlannedSeries;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.RefusalResponse;
import org.supervisionwatch.supervision.session.record.EntryRecorder;
import org.supervisionwatch.supervision.session.record.RequestHash;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.PossibleDuplicate;

/** Stores series and cancels their remaining bookings. Every method but {@code dryRun} must run in a transaction. */
@ApplicationScoped
public class SeriesRecorder {

    private final SeriesStore store;
    private final SessionStore sessions;
    private final SessionRecorder sessionRecorder;
    private final EntryRecorder entries;
    private final StaffDirectory directory;

    SeriesRecorder(
            SeriesStore store,
            SessionStore sessions,
            SessionRecorder sessionRecorder,
            EntryRecorder entries,
            StaffDirectory directory) {
        this.store = store;
        this.sessions = sessions;
        this.sessionRecorder = sessionRecorder;
        this.entries = entries;
        this.directory = directory;
    }

    /**
     * Books a series unless it was booked before.
     *
     * @param people whom it names, by id
     * @throws ProblemException 409 if the external id belongs to a series with different content, or everything is booked already
     */
    public BookedSeries book(EnteredOrganisation here, PlannedSeries planned, Map<UUID, DirectoryPerson> people) {
        SeriesRequest request = planned.request();
        UUID organisation = here.organisation().id();
        String hash = hash(planned);
        sessions.lockKey("series|" + organisation + "|"
                + (request.source() == null ? hash : request.source() + "|" + request.externalId()));
        Optional<SeriesRow> earlier = store.earlier(organisation, request, hash);
        if (earlier.isPresent()) {
            return new BookedSeries(view(unlessOther(earlier.get(), hash, here)), false);
        }
        PlannedSeries left = left(here, planned);
        SeriesRow row = new SeriesRow();
        row.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        row.organisationId = organisation;
        row.source = request.source();
        row.externalId = request.externalId();
        row.requestHash = hash;
        row.createdOn = here.today();
        row.plan = plan(left, people);
        store.persistAndFlush(row);
        left.bookings().forEach(booking -> entries.book(organisation, booking.partOf(row.id), here.today()));
        return new BookedSeries(view(row), true);
    }

    private static SeriesRow unlessOther(SeriesRow earlier, String hash, EnteredOrganisation here) {
        if (earlier.requestHash.equals(hash)) {
            return earlier;
        }
        throw new ProblemException(Problem.of(
                        409,
                        "external-id-reused",
                        "This source and externalId belong to another series",
                        "They were sent before with a different body.")
                .about(SeriesView.link(here.organisation().code(), earlier.id.toString())));
    }

    /** What booking the series would result in. @param people whom it names, by id */
    @ReadsSnapshot
    public BookedSeries dryRun(EnteredOrganisation here, PlannedSeries planned, Map<UUID, DirectoryPerson> people) {
        PlannedSeries left = left(here, planned);
        SeriesPlan plan = plan(left, people);
        return new BookedSeries(SeriesView.planned(left, plan, people(plan)), false);
    }

    /** What is not booked or held already. @throws ProblemException 409 if everything is */
    private PlannedSeries left(EnteredOrganisation here, PlannedSeries planned) {
        Map<LocalDate, UUID> recorded = sessions.like(
                here.organisation().id(),
                planned.bookings().getFirst(),
                planned.days().booked());
        PlannedSeries left = planned.without(recorded.keySet());
        if (left.bookings().isEmpty()) {
            UUID first = recorded.get(planned.days().booked().getFirst());
            throw RefusalResponse.of(here.organisation().code(), new PossibleDuplicate(Objects.requireNonNull(first)));
        }
        return left;
    }

    /** @throws ProblemException 404 */
    public SeriesView one(UUID organisationId, UUID id) {
        return view(row(organisationId, id));
    }

    private SeriesRow row(UUID organisationId, UUID id) {
        return store.one(organisationId, id)
                .orElseThrow(() -> new ProblemException(Problem.notFound("The organisation has no such series.")));
    }

    /**
     * Cancels what is booked from a date on. Sessions that were held, missed or cancelled before stay as they are.
     *
     * @throws ProblemException 404
     */
    public SeriesView cancel(EnteredOrganisation here, UUID id, SeriesCancellationRequest request) {
        SeriesRow row = row(here.organisation().id(), id);
        LocalDate today = here.today();
        LocalDate from = request.from() == null ? today : request.from();
        sessions.lockSeries(id).stream()
                .filter(session -> !session.state.date().isBefore(from))
                .forEach(
                        session -> sessionRecorder.cancel(session, request.cancelledBy(), request.reasonCode(), today));
        if (row.cancelledOn == null) {
            row.cancelledOn = today;
        }
        return view(row);
    }

    private SeriesView view(SeriesRow row) {
        return SeriesView.of(row, sessions.ofSeries(row.id), people(row.plan));
    }

    private Map<UUID, DirectoryPerson> people(SeriesPlan plan) {
        return directory.people(
                plan.clashes().stream().map(BookingClash::personId).distinct().toList());
    }

    private SeriesPlan plan(PlannedSeries planned, Map<UUID, DirectoryPerson> people) {
        return new SeriesPlan(
                planned.request().rhythm(),
                planned.days().skipped(),
                planned.days().taken(),
                BookingClash.of(planned.bookings(), people));
    }

    private static String hash(PlannedSeries planned) {
        SeriesRequest request = planned.request();
        return RequestHash.of(List.of(
                request.rhythm(),
                String.valueOf(request.count()),
                String.valueOf(request.until()),
                planned.bookings().getFirst()));
    }
}
