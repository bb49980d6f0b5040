package org.supervisionwatch.supervision;

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
import org.supervisionwatch.supervision.directory.Directory;
import org.supervisionwatch.supervision.directory.Finding;
import org.supervisionwatch.supervision.directory.Lookup;
import org.supervisionwatch.supervision.directory.Organisation;
import org.supervisionwatch.supervision.directory.Person;
import org.supervisionwatch.supervision.session.Checked;
import org.supervisionwatch.supervision.session.Filter;
import org.supervisionwatch.supervision.session.History;
import org.supervisionwatch.supervision.session.Outcome;
import org.supervisionwatch.supervision.session.SessionBook;
import org.supervisionwatch.supervision.session.SessionCheck;
import org.supervisionwatch.supervision.session.SessionRequest;
import org.supervisionwatch.supervision.session.SessionRow;
import org.supervisionwatch.supervision.session.SessionRows;
import org.supervisionwatch.supervision.session.SessionView;

/**
 * From a request to a session that is kept and will be published: who is named, can it be, is it there already, keep it. The clock is
 * read once; waiting for the roster holds no transaction.
 */
@ApplicationScoped
public class SessionFlow {

    private final Clock clock;
    private final Lookup lookup;
    private final Directory directory;
    private final SessionBook book;
    private final SessionRows rows;

    SessionFlow(Clock clock, Lookup lookup, Directory directory, SessionBook book, SessionRows rows) {
        this.clock = clock;
        this.lookup = lookup;
        this.directory = directory;
        this.book = book;
        this.rows = rows;
    }

    public Outcome enter(String organisationCode, SessionRequest request) {
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

    private Outcome enter(
            Organisation organisation, SessionRequest request, Map<String, UUID> people, LocalDate today) {
        return switch (SessionCheck.check(request, people, null, today)) {
            case Checked.Unsound unsound -> new Outcome.Unsound(unsound.faults());
            case Checked.UnknownPeople unknown -> new Outcome.UnknownPeople(unknown.faults());
            case Checked.Sound sound ->
                QuarkusTransaction.requiringNew()
                        .call(() -> book.enter(organisation.id(), request, sound.asserted(), today));
        };
    }

    /** @param ifMatch an entity tag or {@code *} */
    public Outcome change(String organisationCode, UUID id, String ifMatch, SessionRequest request) {
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
    public Outcome confirm(String organisationCode, UUID id, boolean happened) {
        Instant now = clock.instant();
        return in(
                organisationCode,
                now,
                organisation -> QuarkusTransaction.requiringNew()
                        .call(() -> book.confirm(
                                organisation.id(), id, happened, LocalDate.ofInstant(now, organisation.zone()))));
    }

    private Outcome in(String code, Instant now, Function<Organisation, Outcome> then) {
        return switch (lookup.organisation(code, now)) {
            case Finding.There<Organisation> there -> then.apply(there.thing());
            case Finding.Nowhere<Organisation> nowhere -> new Outcome.NoSuchOrganisation();
            case Finding.NotYet<Organisation> notYet ->
                new Outcome.NotKnownYet(Outcome.NotKnownYet.Kind.ORGANISATION, List.of());
        };
    }

    /** Tries with those who are known now; only if nothing else is in the way does it wait for the others, and tries again. */
    private Outcome withPeople(
            Organisation organisation, Set<String> numbers, Instant now, Function<Map<String, UUID>, Outcome> attempt) {
        Outcome first = attempt.apply(ids(directory.people(organisation.id(), numbers)));
        if (!(first instanceof Outcome.UnknownPeople(List<Fault> faults))) {
            return first;
        }
        return switch (lookup.people(organisation.id(), numbers, now)) {
            case Finding.There<Map<String, Person>> there -> attempt.apply(ids(there.thing()));
            case Finding.Nowhere<Map<String, Person>> nowhere -> first;
            case Finding.NotYet<Map<String, Person>> notYet ->
                new Outcome.NotKnownYet(Outcome.NotKnownYet.Kind.PERSON, faults);
        };
    }

    private static Map<String, UUID> ids(Map<String, Person> people) {
        Map<String, UUID> ids = new HashMap<>();
        people.forEach((number, person) -> ids.put(number, person.id()));
        return ids;
    }

    public Finding<Organisation> organisation(String code) {
        return lookup.organisation(code, clock.instant());
    }

    public Optional<History> session(Organisation organisation, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.one(organisation.id(), id).map(book::history));
    }

    /** By date and id; one more than the limit if there are more. */
    public List<History> sessions(Organisation organisation, Filter filter) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<SessionRow> found = rows.page(organisation.id(), filter);
            var revisions = rows.revisions(found.stream().map(SessionRow::id).toList());
            return found.stream()
                    .map(row -> new History(row, revisions.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    /** The id of somebody who is asked for; no waiting: nothing is decided by it. */
    public Optional<UUID> person(Organisation organisation, String employeeNumber) {
        return Optional.ofNullable(directory
                        .people(organisation.id(), Set.of(employeeNumber))
                        .get(employeeNumber))
                .map(Person::id);
    }

    /** With the names of those who are still on the roster. */
    public List<SessionView> views(Collection<History> sessions) {
        Set<UUID> named = new HashSet<>();
        sessions.forEach(session -> named.addAll(session.people()));
        Map<UUID, Person> people = directory.people(named);
        return sessions.stream().map(session -> SessionView.of(session, people)).toList();
    }
}
