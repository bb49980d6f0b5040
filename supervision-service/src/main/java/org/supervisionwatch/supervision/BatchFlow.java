package org.supervisionwatch.supervision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.supervisionwatch.supervision.directory.Finding;
import org.supervisionwatch.supervision.directory.Lookup;
import org.supervisionwatch.supervision.directory.Organisation;
import org.supervisionwatch.supervision.session.BatchOutcome;
import org.supervisionwatch.supervision.session.BatchRow;
import org.supervisionwatch.supervision.session.Checked;
import org.supervisionwatch.supervision.session.Outcome;
import org.supervisionwatch.supervision.session.SessionBook;
import org.supervisionwatch.supervision.session.SessionCheck;
import org.supervisionwatch.supervision.session.SessionRequest;

/**
 * From many rows to sessions that are kept: each row in a transaction of its own, so that a bad one stops nobody. The clock is read and
 * the roster is waited for once for all of them.
 */
@ApplicationScoped
public class BatchFlow {

    private final Clock clock;
    private final Lookup lookup;
    private final SessionBook book;

    BatchFlow(Clock clock, Lookup lookup, SessionBook book) {
        this.clock = clock;
        this.lookup = lookup;
        this.book = book;
    }

    /** @param rows each with a session, and with an ifMatch if it has an id */
    public BatchOutcome take(String organisationCode, List<BatchRow> rows) {
        Instant now = clock.instant();
        return switch (lookup.organisation(organisationCode, now)) {
            case Finding.There<Organisation> there -> new BatchOutcome.Taken(take(there.thing(), rows, now));
            case Finding.Nowhere<Organisation> nowhere -> new BatchOutcome.Refused(new Outcome.NoSuchOrganisation());
            case Finding.NotYet<Organisation> notYet ->
                new BatchOutcome.Refused(new Outcome.NotKnownYet(Outcome.NotKnownYet.Kind.ORGANISATION, List.of()));
        };
    }

    private List<Outcome> take(Organisation organisation, List<BatchRow> rows, Instant now) {
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> named.addAll(session(row).employeeNumbers()));
        Lookup.Known known = lookup.known(organisation.id(), named, now);
        Batch batch = new Batch(organisation.id(), known.ids(), LocalDate.ofInstant(now, organisation.zone()));
        return rows.stream()
                .map(row -> settled(take(batch, row), known.complete()))
                .toList();
    }

    /** What all rows have in common. */
    private record Batch(UUID organisationId, Map<String, UUID> people, LocalDate today) {}

    private Outcome take(Batch batch, BatchRow row) {
        SessionRequest request = session(row);
        UUID id = row.id();
        if (id != null) {
            String ifMatch = Objects.requireNonNull(row.ifMatch(), "ifMatch");
            return QuarkusTransaction.requiringNew()
                    .call(() ->
                            book.change(batch.organisationId(), id, ifMatch, request, batch.people(), batch.today()));
        }
        return switch (SessionCheck.check(request, batch.people(), null, batch.today())) {
            case Checked.Unsound unsound -> new Outcome.Unsound(unsound.faults());
            case Checked.UnknownPeople unknown -> new Outcome.UnknownPeople(unknown.faults());
            case Checked.Sound sound ->
                QuarkusTransaction.requiringNew()
                        .call(() -> book.enterOnce(batch.organisationId(), request, sound.asserted(), batch.today()));
        };
    }

    /** Whether somebody unknown may still turn up. */
    private static Outcome settled(Outcome outcome, boolean complete) {
        return !complete && outcome instanceof Outcome.UnknownPeople unknown
                ? new Outcome.NotKnownYet(Outcome.NotKnownYet.Kind.PERSON, unknown.faults())
                : outcome;
    }

    private static SessionRequest session(BatchRow row) {
        return Objects.requireNonNull(row.session(), "session");
    }
}
