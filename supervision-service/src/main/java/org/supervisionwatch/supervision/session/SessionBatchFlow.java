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
 * Records a batch of sessions, each row in its own transaction, so that a faulty row does not affect the others. The clock is read and
 * the roster is awaited once for all rows.
 */
@ApplicationScoped
public class SessionBatchFlow {

    private final Clock clock;
    private final RosterLookup lookup;
    private final SessionRecorder recorder;

    SessionBatchFlow(Clock clock, RosterLookup lookup, SessionRecorder recorder) {
        this.clock = clock;
        this.lookup = lookup;
        this.recorder = recorder;
    }

    /**
     * Records each row and returns the outcomes in the same order.
     *
     * @param rows each with a session, and with an ifMatch if it has an id
     */
    public SessionBatchOutcome record(String organisationCode, List<SessionBatchItem> rows) {
        Instant now = clock.instant();
        return switch (lookup.organisation(organisationCode, now)) {
            case LookupResult.LookupFound<DirectoryOrganisation> found ->
                new SessionBatchOutcome.BatchProcessed(record(found.value(), rows, now));
            case LookupResult.LookupAbsent<DirectoryOrganisation> _ ->
                new SessionBatchOutcome.BatchRefused(new SessionWriteOutcome.OrganisationNotFound());
            case LookupResult.LookupNotYetKnown<DirectoryOrganisation> _ ->
                new SessionBatchOutcome.BatchRefused(new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.ORGANISATION, List.of()));
        };
    }

    private List<SessionWriteOutcome> record(
            DirectoryOrganisation organisation, List<SessionBatchItem> rows, Instant now) {
        Set<String> named = new TreeSet<>();
        rows.forEach(row -> named.addAll(session(row).employeeNumbers()));
        RosterLookup.KnownPeople known = lookup.known(organisation.id(), named, now);
        BatchContext batch =
                new BatchContext(organisation.id(), known.ids(), LocalDate.ofInstant(now, organisation.zone()));
        return rows.stream()
                .map(row -> orNotYetOnRoster(record(batch, row), known.complete()))
                .toList();
    }

    /** What the rows share. */
    private record BatchContext(UUID organisationId, Map<String, UUID> people, LocalDate today) {}

    private SessionWriteOutcome record(BatchContext batch, SessionBatchItem row) {
        SessionRequest request = session(row);
        UUID id = row.id();
        if (id != null) {
            String ifMatch = Objects.requireNonNull(row.ifMatch(), "ifMatch");
            return QuarkusTransaction.requiringNew()
                    .call(() -> recorder.change(
                            batch.organisationId(), id, ifMatch, request, batch.people(), batch.today()));
        }
        return switch (SessionCheck.check(request, batch.people(), null, batch.today())) {
            case SessionCheckResult.CheckFailed failed -> new SessionWriteOutcome.SessionInvalid(failed.faults());
            case SessionCheckResult.CheckPeopleUnknown unknown ->
                new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults());
            case SessionCheckResult.CheckPassed passed ->
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                recorder.enterOnce(batch.organisationId(), request, passed.asserted(), batch.today()));
        };
    }

    /** An unknown person may still arrive while the feed is not complete. */
    private static SessionWriteOutcome orNotYetOnRoster(SessionWriteOutcome outcome, boolean complete) {
        return !complete && outcome instanceof SessionWriteOutcome.SessionPeopleUnknown unknown
                ? new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.PERSON, unknown.faults())
                : outcome;
    }

    private static SessionRequest session(SessionBatchItem row) {
        return Objects.requireNonNull(row.session(), "session");
    }
}
