package org.supervisionwatch.supervision.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.directory.RosterLookup.LookupAnswer;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.record.RecordingContext;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionPeopleUnknown;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionRequest;

/**
 * Records, changes and confirms sessions: resolves the people named, validates, looks for duplicates and stores. Owns the transactions; no
 * transaction is open while it waits for the roster.
 */
@ApplicationScoped
@ChangesState
public class SessionFlow {

    private final RosterLookup lookup;
    private final RequestBinder binder;
    private final SessionRecorder recorder;

    SessionFlow(RosterLookup lookup, RequestBinder binder, SessionRecorder recorder) {
        this.lookup = lookup;
        this.binder = binder;
        this.recorder = recorder;
    }

    public SessionWriteOutcome enter(EnteredOrganisation here, RequestBody body) {
        BoundRequest<SessionRequest> request = binder.bind(body, SessionRequest.class);
        return withPeople(here, request, context -> recorder.enter(context, request));
    }

    /**
     * Records an outcome or a correction.
     *
     * @param ifMatch an entity tag or {@code *}
     */
    public SessionWriteOutcome change(EnteredOrganisation here, UUID id, String ifMatch, RequestBody body) {
        BoundRequest<SessionRequest> request = binder.bind(body, SessionRequest.class);
        return withPeople(here, request, context -> recorder.change(context, id, ifMatch, request));
    }

    /**
     * Records the supervisor's answer about a session that somebody else reported.
     *
     * @param happened false withdraws the session
     */
    public SessionWriteOutcome confirm(EnteredOrganisation here, UUID id, boolean happened) {
        return QuarkusTransaction.requiringNew()
                .call(() -> recorder.confirm(here.organisation().id(), id, happened, here.today()));
    }

    /** Tries with the people known now; waits for the others and tries again only if the request is valid otherwise. */
    private SessionWriteOutcome withPeople(
            EnteredOrganisation here,
            BoundRequest<SessionRequest> request,
            Function<RecordingContext, SessionWriteOutcome> attempt) {
        UUID organisation = here.organisation().id();
        Set<String> numbers = SessionCheck.employeeNumbers(request);
        SessionWriteOutcome first = attempt(here, lookup.knownNow(organisation, numbers), attempt);
        if (!(first instanceof SessionPeopleUnknown)) {
            return first;
        }
        LookupAnswer<Map<String, UUID>> people = lookup.people(organisation, numbers, here.now());
        return attempt(here, people.found(), attempt).on(people.complete());
    }

    private static SessionWriteOutcome attempt(
            EnteredOrganisation here,
            Map<String, UUID> people,
            Function<RecordingContext, SessionWriteOutcome> attempt) {
        return QuarkusTransaction.requiringNew().call(() -> attempt.apply(here.with(people)));
    }
}
