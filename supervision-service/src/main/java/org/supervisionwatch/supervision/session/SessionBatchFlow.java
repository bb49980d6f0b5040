package org.supervisionwatch.supervision.session;

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
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.LookupResult;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionRequest;

/**
 * From many rows to sessions that are kept: each row in a transaction of its own, so that a bad one stops nobody. The clock is read and
 * the roster is waited for once for all of them.
 */
@ApplicationScoped
public class SessionBatchFlow {

    private final Clock clock;
    private final RosterLookup lookup;
    private final SessionRecorder book;

    SessionBatchFlow(Clock clock, RosterLookup lookup, SessionRecorder book) {
        this.clock = clock;
        this.lookup = lookup;
        this.book = book;
    }

    /** @param rows each with a session, and with an ifMatch if it has an id */
    public SessionBatchOutcome take(String organisationCode, List<SessionBatchItem> rows) {
        Instant now = clock.instant();
        return switch (lookup.organisation(organisationCode, now)) {
            case LookupResult.LookupFound<DirectoryOrganisation> there ->
                new SessionBatchOutcome.BatchProcessed(take(there.thing(), rows, now));
            case LookupResult.LookupAbsent<DirectoryOrganisation> nowhere ->
                new SessionBatchOutcome.BatchRefused(new SessionWriteOutcome.OrganisationNotFound());
            case LookupResult.LookupNotYetKnown<DirectoryOrganisation> notYet ->
                new SessionBatchOutcome.BatchRefused(new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.ORGANISATION, List.of()));
        };
    }

    private List<SessionWriteOutcome> take(
            DirectoryOrganisation organisation, List<SessionBatchItem> rows, Instant now) {
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> named.addAll(session(row).employeeNumbers()));
        RosterLookup.KnownPeople known = lookup.known(organisation.id(), named, now);
        BatchContext batch =
                new BatchContext(organisation.id(), known.ids(), LocalDate.ofInstant(now, organisation.zone()));
        return rows.stream()
                .map(row -> settled(take(batch, row), known.complete()))
                .toList();
    }

    /** What all rows have in common. */
    private record BatchContext(UUID organisationId, Map<String, UUID> people, LocalDate today) {}

    private SessionWriteOutcome take(BatchContext batch, SessionBatchItem row) {
        SessionRequest request = session(row);
        UUID id = row.id();
        if (id != null) {
            String ifMatch = Objects.requireNonNull(row.ifMatch(), "ifMatch");
            return QuarkusTransaction.requiringNew()
                    .call(() ->
                            book.change(batch.organisationId(), id, ifMatch, request, batch.people(), batch.today()));
        }
        return switch (SessionCheck.check(request, batch.people(), null, batch.today())) {
            case SessionCheckResult.CheckFailed unsound -> new SessionWriteOutcome.SessionInvalid(unsound.faults());
            case SessionCheckResult.CheckPeopleUnknown unknown ->
                new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults());
            case SessionCheckResult.CheckPassed sound ->
                QuarkusTransaction.requiringNew()
                        .call(() -> book.enterOnce(batch.organisationId(), request, sound.asserted(), batch.today()));
        };
    }

    /** Whether somebody unknown may still turn up. */
    private static SessionWriteOutcome settled(SessionWriteOutcome outcome, boolean complete) {
        return !complete && outcome instanceof SessionWriteOutcome.SessionPeopleUnknown unknown
                ? new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.PERSON, unknown.faults())
                : outcome;
    }

    private static SessionRequest session(SessionBatchItem row) {
        return Objects.requireNonNull(row.session(), "session");
    }
}
