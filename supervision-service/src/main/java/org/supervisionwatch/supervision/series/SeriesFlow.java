package org.supervisionwatch.supervision.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.supervisionwatch.chassis.calendar.BankHolidays;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.LookupResult;
import org.supervisionwatch.supervision.directory.PersonAvailability;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.FaultCollector;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.ResponsibleParty;

/** Plans, books, shows and cancels series. Owns the transactions; the clock is read once per request. */
@ApplicationScoped
public class SeriesFlow {

    private final Clock clock;
    private final RosterLookup lookup;
    private final StaffDirectory directory;
    private final SeriesRecorder recorder;

    SeriesFlow(Clock clock, RosterLookup lookup, StaffDirectory directory, SeriesRecorder recorder) {
        this.clock = clock;
        this.lookup = lookup;
        this.directory = directory;
        this.recorder = recorder;
    }

    /**
     * Books a series unless it was booked before.
     *
     * @param dryRun plans the series and stores nothing
     */
    public SeriesOutcome book(String organisationCode, SeriesRequest request, boolean dryRun) {
        return in(organisationCode, (organisation, now) -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            RosterLookup.KnownPeople known = lookup.known(organisation.id(), request.employeeNumbers(), now);
            return switch (SeriesPlanner.plan(request, known.ids(), BankHolidays.of(organisation.calendar()), today)) {
                case PlanningOutcome.PlanningFailed failed ->
                    refused(new SessionWriteOutcome.SessionInvalid(failed.faults()));
                case PlanningOutcome.PlanningPeopleUnknown unknown -> refused(unknown(unknown, known.complete()));
                case PlanningOutcome.PlanningSucceeded planned -> {
                    Map<UUID, PersonAvailability> availability =
                            directory.availability(known.ids().values());
                    yield dryRun
                            ? new SeriesOutcome.SeriesUnchanged(SeriesRecorder.dryRun(request, planned, availability))
                            : QuarkusTransaction.requiringNew()
                                    .call(() ->
                                            recorder.book(organisation.id(), request, planned, availability, today));
                }
            };
        });
    }

    private static SessionWriteOutcome.SessionRefused unknown(
            PlanningOutcome.PlanningPeopleUnknown unknown, boolean complete) {
        return complete
                ? new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults())
                : new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.PERSON, unknown.faults());
    }

    public SeriesOutcome show(String organisationCode, UUID id) {
        return in(
                organisationCode,
                (organisation, now) -> QuarkusTransaction.requiringNew()
                        .call(() -> recorder.one(organisation.id(), id))
                        .<SeriesOutcome>map(SeriesOutcome.SeriesUnchanged::new)
                        .orElseGet(SeriesOutcome.SeriesNotFound::new));
    }

    /** Cancels the remaining bookings. Idempotent. */
    public SeriesOutcome cancel(String organisationCode, UUID id, SeriesCancellationRequest request) {
        FaultCollector faults = new FaultCollector();
        LocalDate requested = faults.date("/from", request.from());
        ResponsibleParty by = faults.required("/cancelledBy", request.cancelledBy(), ResponsibleParty.class);
        ReasonCode reason = faults.required("/reasonCode", request.reasonCode(), ReasonCode.class);
        if (by == null || reason == null || !faults.found().isEmpty()) {
            return refused(new SessionWriteOutcome.SessionInvalid(faults.found()));
        }
        return in(organisationCode, (organisation, now) -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            LocalDate from = requested == null ? today : requested;
            return QuarkusTransaction.requiringNew()
                    .call(() -> recorder.cancel(organisation.id(), id, from, by, reason, today))
                    .<SeriesOutcome>map(SeriesOutcome.SeriesUnchanged::new)
                    .orElseGet(SeriesOutcome.SeriesNotFound::new);
        });
    }

    /** With the names of those who are still on the roster. */
    public SeriesView view(Series series) {
        return SeriesView.of(series, directory.people(series.people().toList()));
    }

    private SeriesOutcome in(String code, BiFunction<DirectoryOrganisation, Instant, SeriesOutcome> then) {
        Instant now = clock.instant();
        return switch (lookup.organisation(code, now)) {
            case LookupResult.LookupFound<DirectoryOrganisation> found -> then.apply(found.value(), now);
            case LookupResult.LookupAbsent<DirectoryOrganisation> _ ->
                refused(new SessionWriteOutcome.OrganisationNotFound());
            case LookupResult.LookupNotYetKnown<DirectoryOrganisation> _ ->
                refused(new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.ORGANISATION, List.of()));
        };
    }

    private static SeriesOutcome refused(SessionWriteOutcome.SessionRefused because) {
        return new SeriesOutcome.SeriesRefused(because);
    }
}
