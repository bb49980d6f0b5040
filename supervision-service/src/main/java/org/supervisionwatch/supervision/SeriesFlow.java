package org.supervisionwatch.supervision;

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
import org.supervisionwatch.supervision.directory.Directory;
import org.supervisionwatch.supervision.directory.Finding;
import org.supervisionwatch.supervision.directory.Lookup;
import org.supervisionwatch.supervision.directory.Organisation;
import org.supervisionwatch.supervision.directory.Working;
import org.supervisionwatch.supervision.series.Planned;
import org.supervisionwatch.supervision.series.Planning;
import org.supervisionwatch.supervision.series.Series;
import org.supervisionwatch.supervision.series.SeriesBook;
import org.supervisionwatch.supervision.series.SeriesCancellationRequest;
import org.supervisionwatch.supervision.series.SeriesOutcome;
import org.supervisionwatch.supervision.series.SeriesRequest;
import org.supervisionwatch.supervision.series.SeriesView;
import org.supervisionwatch.supervision.session.Faults;
import org.supervisionwatch.supervision.session.Outcome;
import org.supervisionwatch.supervision.session.Party;
import org.supervisionwatch.supervision.session.ReasonCode;

/** From a request to bookings in a row: on which days, whom they do not suit, book them. The clock is read once. */
@ApplicationScoped
public class SeriesFlow {

    private final Clock clock;
    private final Lookup lookup;
    private final Directory directory;
    private final SeriesBook book;

    SeriesFlow(Clock clock, Lookup lookup, Directory directory, SeriesBook book) {
        this.clock = clock;
        this.lookup = lookup;
        this.directory = directory;
        this.book = book;
    }

    /** @param dryRun true: only says what it would come to */
    public SeriesOutcome book(String organisationCode, SeriesRequest request, boolean dryRun) {
        return in(organisationCode, (organisation, now) -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            Lookup.Known known = lookup.known(organisation.id(), request.employeeNumbers(), now);
            return switch (Planning.plan(request, known.ids(), BankHolidays.of(organisation.calendar()), today)) {
                case Planned.Unsound unsound -> refused(new Outcome.Unsound(unsound.faults()));
                case Planned.UnknownPeople unknown ->
                    refused(
                            known.complete()
                                    ? new Outcome.UnknownPeople(unknown.faults())
                                    : new Outcome.NotKnownYet(Outcome.NotKnownYet.Kind.PERSON, unknown.faults()));
                case Planned.Sound sound -> {
                    Map<UUID, Working> working = directory.working(known.ids().values());
                    yield dryRun
                            ? new SeriesOutcome.Stands(SeriesBook.tried(request, sound, working))
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
                        .<SeriesOutcome>map(SeriesOutcome.Stands::new)
                        .orElseGet(SeriesOutcome.NoSuchSeries::new));
    }

    /** Calls off what is left of it. Said again, nothing more is changed. */
    public SeriesOutcome cancel(String organisationCode, UUID id, SeriesCancellationRequest request) {
        Faults faults = new Faults();
        LocalDate asked = faults.date("/from", request.from());
        Party by = faults.required("/cancelledBy", request.cancelledBy(), Party.class);
        ReasonCode reason = faults.required("/reasonCode", request.reasonCode(), ReasonCode.class);
        if (by == null || reason == null || !faults.found().isEmpty()) {
            return refused(new Outcome.Unsound(faults.found()));
        }
        return in(organisationCode, (organisation, now) -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            LocalDate from = asked == null ? today : asked;
            return QuarkusTransaction.requiringNew()
                    .call(() -> book.cancel(organisation.id(), id, from, by, reason, today))
                    .<SeriesOutcome>map(SeriesOutcome.Stands::new)
                    .orElseGet(SeriesOutcome.NoSuchSeries::new);
        });
    }

    /** With the names of those who are still on the roster. */
    public SeriesView view(Series series) {
        return SeriesView.of(series, directory.people(series.people().toList()));
    }

    private SeriesOutcome in(String code, BiFunction<Organisation, Instant, SeriesOutcome> then) {
        Instant now = clock.instant();
        return switch (lookup.organisation(code, now)) {
            case Finding.There<Organisation> there -> then.apply(there.thing(), now);
            case Finding.Nowhere<Organisation> nowhere -> refused(new Outcome.NoSuchOrganisation());
            case Finding.NotYet<Organisation> notYet ->
                refused(new Outcome.NotKnownYet(Outcome.NotKnownYet.Kind.ORGANISATION, List.of()));
        };
    }

    private static SeriesOutcome refused(Outcome.Refused because) {
        return new SeriesOutcome.Refused(because);
    }
}
