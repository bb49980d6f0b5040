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
 * From a request to a session that is kept and will be published: who is named, can it be, is it there already, keep it. The clock is
 * read once; waiting for the roster holds no transaction.
 */
@ApplicationScoped
public class SessionFlow {

    private final Clock clock;
    private final RosterLookup lookup;
    private final StaffDirectory directory;
    private final SessionRecorder book;
    private final SessionStore rows;

    SessionFlow(Clock clock, RosterLookup lookup, StaffDirectory directory, SessionRecorder book, SessionStore rows) {
        this.clock = clock;
        this.lookup = lookup;
        this.directory = directory;
        this.book = book;
        this.rows = rows;
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
            case SessionCheckResult.CheckFailed unsound -> new SessionWriteOutcome.SessionInvalid(unsound.faults());
            case SessionCheckResult.CheckPeopleUnknown unknown ->
                new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults());
            case SessionCheckResult.CheckPassed sound ->
                QuarkusTransaction.requiringNew()
                        .call(() -> book.enter(organisation.id(), request, sound.asserted(), today));
        };
    }

    /** @param ifMatch an entity tag or {@code *} */
    public SessionWriteOutcome change(String organisationCode, UUID id, String ifMatch, SessionRequest request) {
        Instant now = clock.instant();
        return in(organisationCode, now, organisation -> {
            LocalDate today = LocalDate.ofInstant(now, organisation.zone());
            return withPeople(
                    organisation,
                    request.employeeNumbers(),
                    now,
                    people -> QuarkusTransaction.requiringNew()
                            .call(() -> book.change(organisation.id(), id, ifMatch, request, people, today)));
        });
    }

    /** @param happened false: it never was */
    public SessionWriteOutcome confirm(String organisationCode, UUID id, boolean happened) {
        Instant now = clock.instant();
        return in(
                organisationCode,
                now,
                organisation -> QuarkusTransaction.requiringNew()
                        .call(() -> book.confirm(
                                organisation.id(), id, happened, LocalDate.ofInstant(now, organisation.zone()))));
    }

    private SessionWriteOutcome in(
            String code, Instant now, Function<DirectoryOrganisation, SessionWriteOutcome> then) {
        return switch (lookup.organisation(code, now)) {
            case LookupResult.LookupFound<DirectoryOrganisation> there -> then.apply(there.thing());
            case LookupResult.LookupAbsent<DirectoryOrganisation> nowhere ->
                new SessionWriteOutcome.OrganisationNotFound();
            case LookupResult.LookupNotYetKnown<DirectoryOrganisation> notYet ->
                new SessionWriteOutcome.NotYetOnRoster(
                        SessionWriteOutcome.NotYetOnRoster.MissingRosterItem.ORGANISATION, List.of());
        };
    }

    /** Tries with those who are known now; only if nothing else is in the way does it wait for the others, and tries again. */
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
            case LookupResult.LookupFound<Map<String, DirectoryPerson>> there -> attempt.apply(ids(there.thing()));
            case LookupResult.LookupAbsent<Map<String, DirectoryPerson>> nowhere -> first;
            case LookupResult.LookupNotYetKnown<Map<String, DirectoryPerson>> notYet ->
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
                .call(() -> rows.one(organisation.id(), id).map(book::history));
    }

    /** By date and id; one more than the limit if there are more. */
    public List<SessionHistory> sessions(DirectoryOrganisation organisation, SessionFilter filter) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<SessionRow> found = rows.page(organisation.id(), filter);
            var revisions = rows.revisions(found.stream().map(SessionRow::id).toList());
            return found.stream()
                    .map(row -> new SessionHistory(row, revisions.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    /** The id of somebody who is asked for; no waiting: nothing is decided by it. */
    public Optional<UUID> person(DirectoryOrganisation organisation, String employeeNumber) {
        return Optional.ofNullable(directory
                        .people(organisation.id(), Set.of(employeeNumber))
                        .get(employeeNumber))
                .map(DirectoryPerson::id);
    }

    /** With the names of those who are still on the roster. */
    public List<SessionView> views(Collection<SessionHistory> sessions) {
        Set<UUID> named = new HashSet<>();
        sessions.forEach(session -> named.addAll(session.people()));
        Map<UUID, DirectoryPerson> people = directory.people(named);
        return sessions.stream().map(session -> SessionView.of(session, people)).toList();
    }
}
