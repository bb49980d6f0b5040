package org.supervisionwatch.supervision.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.chassis.calendar.BankHolidays;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.directory.RosterLookup.LookupAnswer;
import org.supervisionwatch.supervision.series.SeriesPlanner.PlannedSeries;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.RefusalResponse;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.warning.WarningFinder;

/** Plans, books, shows and cancels series. Owns the transactions. */
@ApplicationScoped
public class SeriesFlow {

    private final RosterLookup lookup;
    private final RequestBinder binder;
    private final SeriesRecorder recorder;
    private final WarningFinder warnings;

    SeriesFlow(RosterLookup lookup, RequestBinder binder, SeriesRecorder recorder, WarningFinder warnings) {
        this.lookup = lookup;
        this.binder = binder;
        this.recorder = recorder;
        this.warnings = warnings;
    }

    /**
     * Books a series unless it was booked before.
     *
     * @param dryRun plans the series and stores nothing
     */
    @ChangesState
    public BookedSeries book(EnteredOrganisation here, RequestBody body, boolean dryRun) {
        BoundRequest<SeriesRequest> series = binder.bind(body, SeriesRequest.class);
        BoundRequest<SessionRequest> booking = binder.bind(SeriesRequest.booking(body), SessionRequest.class);
        LookupAnswer<Map<String, DirectoryPerson>> people =
                lookup.people(here.organisation().id(), SessionCheck.employeeNumbers(booking), here.now());
        Map<String, UUID> ids = DirectoryPerson.ids(people.found());
        SessionCheckResult<PlannedSeries> checked = SeriesPlanner.plan(
                series, booking, ids, BankHolidays.of(here.organisation().calendar()), here.today());
        PlannedSeries planned = SessionWriteOutcome.ifValid(checked, valid -> valid, refused -> {
            throw RefusalResponse.of(here.organisation().code(), refused.on(people.complete()));
        });
        Map<UUID, DirectoryPerson> byId = DirectoryPerson.byId(people.found());
        BookedSeries booked = dryRun
                ? recorder.dryRun(here, planned, byId)
                : QuarkusTransaction.requiringNew().call(() -> recorder.book(here, planned, byId));
        return booked.with(warnings.ofWords(booking.value(), planned.bookings().getFirst(), people.found()));
    }

    /** @throws ProblemException 404 */
    @ReadsSnapshot
    public SeriesView show(EnteredOrganisation here, UUID id) {
        return recorder.one(here.organisation().id(), id);
    }

    /** Cancels the remaining bookings. Idempotent. @throws ProblemException 404 */
    @ChangesState
    public SeriesView cancel(EnteredOrganisation here, UUID id, SeriesCancellationRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> recorder.cancel(here, id, request));
    }
}
