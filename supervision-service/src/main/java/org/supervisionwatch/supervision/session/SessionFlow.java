package org.supervisionwatch.supervision.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.JointWork;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.directory.RosterLookup.LookupAnswer;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.record.EntryRecorder;
import org.supervisionwatch.supervision.session.record.NewSession;
import org.supervisionwatch.supervision.session.record.RecordingContext;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionPeopleUnknown;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.warning.SessionWarning;
import org.supervisionwatch.supervision.session.warning.WarningFinder;

/**
 * Records, changes and confirms sessions: resolves the people named, validates, looks for duplicates and stores. Owns the transactions, of
 * which new sessions that come together share one; none is open while it waits for the roster.
 */
@ApplicationScoped
@ChangesState
public class SessionFlow {

    /** New sessions in a transaction; as many as Hibernate inserts at once. */
    private static final int TOGETHER = 32;

    private final RosterLookup lookup;
    private final RequestBinder binder;
    private final SessionRecorder recorder;
    private final JointWork<NewSession, SessionWriteOutcome> entries;
    private final WarningFinder warnings;

    SessionFlow(
            RosterLookup lookup,
            RequestBinder binder,
            SessionRecorder recorder,
            EntryRecorder entries,
            WarningFinder warnings) {
        this.lookup = lookup;
        this.binder = binder;
        this.recorder = recorder;
        this.entries = new JointWork<>(
                TOGETHER,
                NewSession::keys,
                sessions -> QuarkusTransaction.requiringNew().call(() -> entries.enterAll(sessions)));
        this.warnings = warnings;
    }

    /**
     * The outcome of a request.
     *
     * @param people the known ones of those whom it names, for the answer
     */
    public record FlowAnswer(
            SessionWriteOutcome outcome, Map<UUID, DirectoryPerson> people, List<SessionWarning> warnings) {}

    public FlowAnswer enter(EnteredOrganisation here, RequestBody body) {
        BoundRequest<SessionRequest> request = binder.bind(body, SessionRequest.class);
        return withPeople(here, request, context -> NewSession.ifValid(context, request, false, entries::of));
    }

    /**
     * Records an outcome or a correction.
     *
     * @param ifMatch an entity tag or {@code *}
     */
    public FlowAnswer change(EnteredOrganisation here, UUID id, String ifMatch, RequestBody body) {
        BoundRequest<SessionRequest> request = binder.bind(body, SessionRequest.class);
        return withPeople(
                here,
                request,
                context ->
                        QuarkusTransaction.requiringNew().call(() -> recorder.change(context, id, ifMatch, request)));
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
    private FlowAnswer withPeople(
            EnteredOrganisation here,
            BoundRequest<SessionRequest> request,
            Function<RecordingContext, SessionWriteOutcome> attempt) {
        UUID organisation = here.organisation().id();
        Set<String> numbers = SessionCheck.employeeNumbers(request);
        FlowAnswer first = attempt(here, request.value(), lookup.knownNow(organisation, numbers), attempt);
        if (!(first.outcome instanceof SessionPeopleUnknown)) {
            return first;
        }
        LookupAnswer<Map<String, DirectoryPerson>> people = lookup.people(organisation, numbers, here.now());
        FlowAnswer second = attempt(here, request.value(), people.found(), attempt);
        return new FlowAnswer(second.outcome.on(people.complete()), second.people, second.warnings);
    }

    private FlowAnswer attempt(
            EnteredOrganisation here,
            SessionRequest request,
            Map<String, DirectoryPerson> people,
            Function<RecordingContext, SessionWriteOutcome> attempt) {
        RecordingContext context = here.with(people);
        SessionWriteOutcome outcome = attempt.apply(context);
        return new FlowAnswer(
                outcome, DirectoryPerson.byId(people), warnings.of(request, outcome, here.organisation(), people));
    }
}
