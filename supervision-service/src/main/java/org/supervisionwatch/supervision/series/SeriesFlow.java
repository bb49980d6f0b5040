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

/** From a request to bookings in a row: on which days, whom they do not suit, book them. The clock is read once. */
@ApplicationScoped
public class SeriesFlow {

    private final Clock clock;
    private final RosterLookup lookup;
    private final StaffDirectory directory;
    private final SeriesRecorder book;

    SeriesFlow(Clock clock, RosterLookup lookup, StaffDirectory directory, SeriesRecorder book) {
        this.clock = clock;
        this.lookup = lookup;
        this.directory = directory;
        this.book = book;
    }

    /** @param dryRun true: only says what it would come to */
    public SeriesOutcome book(String organisationCode, SeriesRequest request, boolean dryRun) {
        return in(organisationCode, (organisation, now) -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            RosterLookup.KnownPeople known = lookup.known(organisation.id(), request.employeeNumbers(), now);
            return switch (SeriesPlanner.plan(request, known.ids(), BankHolidays.of(organisation.calendar()), today)) {
                case PlanningOutcome.PlanningFailed unsound ->
                    refused(new SessionWriteOutcome.SessionInvalid(unsound.faults()));
                case PlanningOutcome.PlanningPeopleUnknown unknown ->
                    refused(
                            known.complete()
                                    ? new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults())
                                    : new SessionWriteOutcome.NotYetOnRoster(
                                            SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.PERSON,
                                            unknown.faults()));
                case PlanningOutcome.PlanningSucceeded sound -> {
                    Map<UUID, PersonAvailability> working =
                            directory.working(known.ids().values());
                    yield dryRun
                            ? new SeriesOutcome.SeriesUnchanged(SeriesRecorder.tried(request, sound, working))
                            : QuarkusTransaction.requiringNew()
                                    .call(() -> book.book(organisation.id(), request, sound, working, today));
                }
            };
        });
    }

    public SeriesOutcome show(String organisationCode, UUID id) {
        return in(
                organisationCode,
                (organisation, now) -> QuarkusTransaction.requiringNew()
                        .call(() -> book.one(organisation.id(), id))
                        .<SeriesOutcome>map(SeriesOutcome.SeriesUnchanged::new)
                        .orElseGet(SeriesOutcome.SeriesNotFound::new));
    }

    /** Calls off what is left of it. Said again, nothing more is changed. */
    public SeriesOutcome cancel(String organisationCode, UUID id, SeriesCancellationRequest request) {
        FaultCollector faults = new FaultCollector();
        LocalDate asked = faults.date("/from", request.from());
        ResponsibleParty by = faults.required("/cancelledBy", request.cancelledBy(), ResponsibleParty.class);
        ReasonCode reason = faults.required("/reasonCode", request.reasonCode(), ReasonCode.class);
        if (by == null || reason == null || !faults.found().isEmpty()) {
            return refused(new SessionWriteOutcome.SessionInvalid(faults.found()));
        }
        return in(organisationCode, (organisation, now) -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            LocalDate from = asked == null ? today : asked;
            return QuarkusTransaction.requiringNew()
                    .call(() -> book.cancel(organisation.id(), id, from, by, reason, today))
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
            case LookupResult.LookupFound<DirectoryOrganisation> there -> then.apply(there.thing(), now);
            case LookupResult.LookupAbsent<DirectoryOrganisation> nowhere ->
                refused(new SessionWriteOutcome.OrganisationNotFound());
            case LookupResult.LookupNotYetKnown<DirectoryOrganisation> notYet ->
                refused(new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.ORGANISATION, List.of()));
        };
    }

    private static SeriesOutcome refused(SessionWriteOutcome.SessionRefused because) {
        return new SeriesOutcome.SeriesRefused(because);
    }
}
