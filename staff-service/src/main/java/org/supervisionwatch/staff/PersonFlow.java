package org.supervisionwatch.staff;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.rest.Bodies;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.Organisations;
import org.supervisionwatch.staff.organisation.Teams;
import org.supervisionwatch.staff.person.Assignment;
import org.supervisionwatch.staff.person.People;
import org.supervisionwatch.staff.person.Person;
import org.supervisionwatch.staff.person.PersonCheck;
import org.supervisionwatch.staff.person.PersonParts;
import org.supervisionwatch.staff.person.PersonRequest;
import org.supervisionwatch.staff.person.PersonView;
import org.supervisionwatch.staff.request.Faults;
import org.supervisionwatch.staff.request.Missing;
import org.supervisionwatch.staff.request.Outcome;
import org.supervisionwatch.staff.request.Outcome.Done;
import org.supervisionwatch.staff.request.Outcome.Effect;
import org.supervisionwatch.staff.request.Outcome.Refused;
import org.supervisionwatch.staff.request.Precondition;

/** What the HR system owns of a person, from the request to the row to be published. */
@Singleton
@Transactional
public class PersonFlow {

    private final Organisations organisations;
    private final Teams teams;
    private final People people;
    private final PersonParts parts;
    private final Bodies bodies;
    private final Clock clock;

    PersonFlow(Organisations organisations, Teams teams, People people, PersonParts parts, Bodies bodies, Clock clock) {
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
        this.parts = parts;
        this.bodies = bodies;
        this.clock = clock;
    }

    public Outcome<PersonView> find(String org, String number) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return Missing.organisation();
        }
        return people.find(organisation.get().id(), number)
                .<Outcome<PersonView>>map(person -> done(person, Effect.SAME))
                .orElseGet(Missing::person);
    }

    /**
     * A page of the organisation's people.
     *
     * @param team code of a team, to see those only who are in it today or will be
     */
    public Outcome<List<PersonView>> page(String org, @Nullable String team, String afterNumber, int limit) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return Missing.organisation();
        }
        UUID id = organisation.get().id();
        if (team == null) {
            return views(people.page(id, afterNumber, limit));
        }
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), organisation.get().settings().zone());
        return teams.find(id, team)
                .map(found -> views(people.pageOfTeam(found.id(), today, afterNumber, limit)))
                .orElseGet(() -> new Refused<>(
                        Problem.invalid("team", "is not, and never was, the code of a team of this organisation")));
    }

    public Outcome<PersonView> put(String org, String number, JsonNode body, @Nullable String ifMatch) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return Missing.organisation();
        }
        UUID id = organisation.get().id();
        Optional<Person> held = people.lock(id, number);
        Optional<Problem> stale =
                Precondition.refusal(ifMatch, held.map(Person::version).orElse(null));
        if (stale.isPresent()) {
            return new Refused<>(stale.get());
        }
        PersonRequest request = bodies.over(
                held.map(Person::details).map(PersonRequest::of).orElse(PersonRequest.NEW), body, PersonRequest.class);
        Faults faults = new Faults();
        Person.Details details = PersonCheck.read(number, request, places(id, request), clock.instant(), faults);
        if (faults.any()) {
            return new Refused<>(faults.problem());
        }
        return held.isPresent()
                ? amend(held.get(), details, request.sourceAsOf())
                : people.create(id, number, details)
                        .map(made -> written(made, request.sourceAsOf(), Effect.CREATED))
                        .orElseGet(() -> put(org, number, body, ifMatch));
    }

    private Outcome<PersonView> amend(Person held, Person.Details details, @Nullable Instant sourceAsOf) {
        if (Precondition.isOutdated(sourceAsOf, held.asOf().details())) {
            return done(held, Effect.OUTDATED);
        }
        if (details.equals(held.details())) {
            parts.applied(held.id(), new Person.AsOf(sourceAsOf, null, null));
            return done(held, Effect.SAME);
        }
        parts.writeDetails(held.id(), details);
        return written(held.id(), sourceAsOf, Effect.CHANGED);
    }

    private Outcome<PersonView> written(UUID id, @Nullable Instant sourceAsOf, Effect effect) {
        parts.applied(id, new Person.AsOf(sourceAsOf, null, null));
        people.changed(id);
        return done(people.load(List.of(id)).getFirst(), effect);
    }

    private Map<String, Assignment.Place> places(UUID organisationId, PersonRequest request) {
        return teams.named(organisationId, PersonCheck.teamsNamed(request)).stream()
                .collect(toMap(Teams.Named::by, team -> new Assignment.Place(team.id(), team.code())));
    }

    private static Outcome<List<PersonView>> views(List<Person> people) {
        return new Done<>(people.stream().map(PersonView::of).toList(), 0, Effect.SAME);
    }

    private static Done<PersonView> done(Person person, Effect effect) {
        return new Done<>(PersonView.of(person), person.version(), effect);
    }
}
