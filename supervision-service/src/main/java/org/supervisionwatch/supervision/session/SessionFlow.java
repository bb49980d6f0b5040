package org.supervisionwatch.supervision.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.LookupResult;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.session.record.SessionFilter;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionRequest;

/**
 * Records, changes, confirms and shows sessions: resolves the people named, validates, looks for duplicates and stores. Owns the
 * transactions; the clock is read once per request, and no transaction is open while it waits for the roster.
 */
@ApplicationScoped
public class SessionFlow {

    private final Clock clock;
    private final RosterLookup lookup;
    private final StaffDirectory directory;
    private final SessionRecorder recorder;
    private final SessionStore store;

    SessionFlow(
            Clock clock, RosterLookup lookup, StaffDirectory directory, SessionRecorder recorder, SessionStore store) {
        this.clock = clock;
        this.lookup = lookup;
        this.directory = directory;
        this.recorder = recorder;
        this.store = store;
    }

    public SessionWriteOutcome enter(String organisationCode, SessionRequest request) {
        Instant now = clock.instant();
        return in(organisationCode, now, organisation -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            return withPeople(
                    organisation,
                    request.employeeNumbers(),
                    now,
                    people -> enter(organisation, request, people, today));
        });
    }

    private SessionWriteOutcome enter(
            DirectoryOrganisation organisation, SessionRequest request, Map<String, UUID> people, LocalDate today) {
        return switch (SessionCheck.check(request, people, null, today)) {
            case SessionCheckResult.CheckFailed failed -> new SessionWriteOutcome.SessionInvalid(failed.faults());
            case SessionCheckResult.CheckPeopleUnknown unknown ->
                new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults());
            case SessionCheckResult.CheckPassed passed ->
                QuarkusTransaction.requiringNew()
                        .call(() -> recorder.enter(organisation.id(), request, passed.asserted(), today));
        };
    }

    /**
     * Records an outcome or a correction.
     *
     * @param ifMatch an entity tag or {@code *}
     */
    public SessionWriteOutcome change(String organisationCode, UUID id, String ifMatch, SessionRequest request) {
        Instant now = clock.instant();
        return in(organisationCode, now, organisation -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            return withPeople(
                    organisation,
                    request.employeeNumbers(),
                    now,
                    people -> QuarkusTransaction.requiringNew()
                            .call(() -> recorder.change(organisation.id(), id, ifMatch, request, people, today)));
        });
    }

    /**
     * Records the supervisor's answer about a session that somebody else reported.
     *
     * @param happened false withdraws the session
     */
    public SessionWriteOutcome confirm(String organisationCode, UUID id, boolean happened) {
        Instant now = clock.instant();
        return in(
                organisationCode,
                now,
                organisation -> QuarkusTransaction.requiringNew()
                        .call(() -> recorder.confirm(
                                organisation.id(), id, happened, LocalDate.ofInstant(now, organisation.zone()))));
    }

    private SessionWriteOutcome in(
            String code, Instant now, Function<DirectoryOrganisation, SessionWriteOutcome> then) {
        return switch (lookup.organisation(code, now)) {
            case LookupResult.LookupFound<DirectoryOrganisation> found -> then.apply(found.value());
            case LookupResult.LookupAbsent<DirectoryOrganisation> _ -> new SessionWriteOutcome.OrganisationNotFound();
            case LookupResult.LookupNotYetKnown<DirectoryOrganisation> _ ->
                new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.ORGANISATION, List.of());
        };
    }

    /** Tries with the people known now; waits for the others and tries again only if the request is valid otherwise. */
    private SessionWriteOutcome withPeople(
            DirectoryOrganisation organisation,
            Set<String> numbers,
            Instant now,
            Function<Map<String, UUID>, SessionWriteOutcome> attempt) {
        SessionWriteOutcome first = attempt.apply(ids(directory.people(organisation.id(), numbers)));
        if (!(first instanceof SessionWriteOutcome.SessionPeopleUnknown(List<Fault> faults))) {
            return first;
        }
        return switch (lookup.people(organisation.id(), numbers, now)) {
            case LookupResult.LookupFound<Map<String, DirectoryPerson>> found -> attempt.apply(ids(found.value()));
            case LookupResult.LookupAbsent<Map<String, DirectoryPerson>> _ -> first;
            case LookupResult.LookupNotYetKnown<Map<String, DirectoryPerson>> _ ->
                new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.PERSON, faults);
        };
    }

    private static Map<String, UUID> ids(Map<String, DirectoryPerson> people) {
        Map<String, UUID> ids = new HashMap<>();
        people.forEach((number, person) -> ids.put(number, person.id()));
        return ids;
    }

    public LookupResult<DirectoryOrganisation> organisation(String code) {
        return lookup.organisation(code, clock.instant());
    }

    public Optional<SessionHistory> session(DirectoryOrganisation organisation, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.one(organisation.id(), id).map(recorder::history));
    }

    /** The sessions that match, by date and id; one more than the limit if there are more. */
    public List<SessionHistory> sessions(DirectoryOrganisation organisation, SessionFilter filter) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<SessionRow> found = store.page(organisation.id(), filter);
            var revisions = store.revisions(found.stream().map(SessionRow::id).toList());
            return found.stream()
                    .map(row -> new SessionHistory(row, revisions.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    /** The id of a person to filter by. It does not wait for the roster, as nothing is decided by it. */
    public Optional<UUID> person(DirectoryOrganisation organisation, String employeeNumber) {
        return Optional.ofNullable(directory
                        .people(organisation.id(), Set.of(employeeNumber))
                        .get(employeeNumber))
                .map(DirectoryPerson::id);
    }

    /** The sessions as the REST API returns them, with the names of people who are still on the roster. */
    public List<SessionView> views(Collection<SessionHistory> sessions) {
        Set<UUID> named = new HashSet<>();
        sessions.forEach(session -> named.addAll(session.people()));
        Map<UUID, DirectoryPerson> people = directory.people(named);
        return sessions.stream().map(session -> SessionView.of(session, people)).toList();
    }
}
