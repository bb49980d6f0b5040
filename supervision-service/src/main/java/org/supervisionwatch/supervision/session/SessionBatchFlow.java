package org.supervisionwatch.supervision.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.directory.RosterLookup.LookupAnswer;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.record.RecordingContext;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.warning.WarnedOutcome;
import org.supervisionwatch.supervision.session.warning.WarningFinder;

/**
 * Records a batch of sessions, each row in its own transaction, so that a faulty row does not affect the others. The roster is awaited once
 * for all rows.
 */
@ApplicationScoped
@ChangesState
public class SessionBatchFlow {

    private final RosterLookup lookup;
    private final RequestBinder binder;
    private final SessionRecorder recorder;
    private final WarningFinder warnings;

    SessionBatchFlow(RosterLookup lookup, RequestBinder binder, SessionRecorder recorder, WarningFinder warnings) {
        this.lookup = lookup;
        this.binder = binder;
        this.recorder = recorder;
        this.warnings = warnings;
    }

    private record BoundItem(SessionBatchItem row, BoundRequest<SessionRequest> session) {}

    /**
     * Records each row and returns the answers in the same order.
     *
     * @param rows each with an ifMatch if it has an id
     */
    public List<WarnedOutcome> record(EnteredOrganisation here, List<SessionBatchItem> rows) {
        List<BoundItem> bound = rows.stream()
                .map(row -> new BoundItem(row, binder.bind(RequestBody.of(row.session()), SessionRequest.class)))
                .toList();
        Set<String> named = new TreeSet<>();
        bound.forEach(row -> named.addAll(SessionCheck.employeeNumbers(row.session)));
        LookupAnswer<Map<String, DirectoryPerson>> people =
                lookup.people(here.organisation().id(), named, here.now());
        RecordingContext context = here.with(people.found());
        return bound.stream()
                .map(row -> {
                    SessionWriteOutcome outcome = QuarkusTransaction.requiringNew()
                            .call(() -> record(context, row))
                            .on(people.complete());
                    return new WarnedOutcome(
                            outcome, warnings.of(row.session.value(), outcome, here.organisation(), people.found()));
                })
                .toList();
    }

    private SessionWriteOutcome record(RecordingContext context, BoundItem item) {
        UUID id = item.row.id();
        return id == null
                ? recorder.enterOnce(context, item.session)
                : recorder.change(context, id, Objects.requireNonNull(item.row.ifMatch(), "ifMatch"), item.session);
    }
}
