package org.supervisionwatch.staff.person;

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
import org.supervisionwatch.chassis.rest.BodyBinder;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.OrganisationStore;
import org.supervisionwatch.staff.organisation.TeamStore;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.request.PersonCheck;
import org.supervisionwatch.staff.person.request.PersonRequest;
import org.supervisionwatch.staff.person.store.PersonPartsStore;
import org.supervisionwatch.staff.person.store.PersonStore;
import org.supervisionwatch.staff.request.FaultCollector;
import org.supervisionwatch.staff.request.NotFoundOutcomes;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** What the HR system owns of a person, from the request to the row to be published. */
@Singleton
@Transactional
public class PersonFlow {

    private final OrganisationStore organisations;
    private final TeamStore teams;
    private final PersonStore people;
    private final PersonPartsStore parts;
    private final BodyBinder bodies;
    private final Clock clock;

    PersonFlow(
            OrganisationStore organisations,
            TeamStore teams,
            PersonStore people,
            PersonPartsStore parts,
            BodyBinder bodies,
            Clock clock) {
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
        this.parts = parts;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<PersonView> find(String org, String number) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        return people.find(organisation.get().id(), number)
                .<RequestOutcome<PersonView>>map(person -> done(person, WriteEffect.SAME))
                .orElseGet(NotFoundOutcomes::person);
    }

    /**
     * A page of the organisation's people.
     *
     * @param team code of a team, to see those only who are in it today or will be
     */
    public RequestOutcome<List<PersonView>> page(String org, @Nullable String team, String afterNumber, int limit) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        UUID id = organisation.get().id();
        if (team == null) {
            return views(people.page(id, afterNumber, limit));
        }
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), organisation.get().settings().zone());
        return teams.find(id, team)
                .map(found -> views(people.pageOfTeam(found.id(), today, afterNumber, limit)))
                .orElseGet(() -> new RequestRefused<>(
                        Problem.invalid("team", "is not, and never was, the code of a team of this organisation")));
    }

    public RequestOutcome<PersonView> put(String org, String number, JsonNode body, @Nullable String ifMatch) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        UUID id = organisation.get().id();
        Optional<Person> held = people.lock(id, number);
        Optional<Problem> stale =
                WritePrecondition.refusal(ifMatch, held.map(Person::version).orElse(null));
        if (stale.isPresent()) {
            return new RequestRefused<>(stale.get());
        }
        PersonRequest request = bodies.patch(
                held.map(Person::details).map(PersonRequest::of).orElse(PersonRequest.NEW), body, PersonRequest.class);
        FaultCollector faults = new FaultCollector();
        Person.PersonDetails details = PersonCheck.read(number, request, places(id, request), clock.instant(), faults);
        if (faults.any()) {
            return new RequestRefused<>(faults.problem());
        }
        return held.isPresent()
                ? amend(held.get(), details, request.sourceAsOf())
                : people.create(id, number, details)
                        .map(made -> written(made, request.sourceAsOf(), WriteEffect.CREATED))
                        .orElseGet(() -> put(org, number, body, ifMatch));
    }

    private RequestOutcome<PersonView> amend(Person held, Person.PersonDetails details, @Nullable Instant sourceAsOf) {
        if (WritePrecondition.isOutdated(sourceAsOf, held.asOf().details())) {
            return done(held, WriteEffect.OUTDATED);
        }
        if (details.equals(held.details())) {
            parts.applied(held.id(), new Person.AppliedSourceTimes(sourceAsOf, null, null));
            return done(held, WriteEffect.SAME);
        }
        parts.writeDetails(held.id(), details);
        return written(held.id(), sourceAsOf, WriteEffect.CHANGED);
    }

    private RequestOutcome<PersonView> written(UUID id, @Nullable Instant sourceAsOf, WriteEffect effect) {
        parts.applied(id, new Person.AppliedSourceTimes(sourceAsOf, null, null));
        people.changed(id);
        return done(people.load(List.of(id)).getFirst(), effect);
    }

    private Map<String, Assignment.AssignmentTeam> places(UUID organisationId, PersonRequest request) {
        return teams.named(organisationId, PersonCheck.teamsNamed(request)).stream()
                .collect(
                        toMap(TeamStore.TeamByCode::by, team -> new Assignment.AssignmentTeam(team.id(), team.code())));
    }

    private static RequestOutcome<List<PersonView>> views(List<Person> people) {
        return new RequestSucceeded<>(people.stream().map(PersonView::of).toList(), 0, WriteEffect.SAME);
    }

    private static RequestSucceeded<PersonView> done(Person person, WriteEffect effect) {
        return new RequestSucceeded<>(PersonView.of(person), person.version(), effect);
    }
}
