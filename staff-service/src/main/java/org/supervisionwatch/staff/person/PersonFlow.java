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

/** Reads people, and writes the part of a person that the HR system owns, each call in one transaction. */
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
                .<RequestOutcome<PersonView>>map(person -> succeeded(person, WriteEffect.SAME))
                .orElseGet(NotFoundOutcomes::person);
    }

    /**
     * A page of the organisation's people.
     *
     * @param team code of a team, to include only people who are in it today or will be
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
                        Problem.invalid("team", "must be a current or former team code of this organisation")));
    }

    /**
     * Creates a person, or updates the HR details with the keys that the body has.
     *
     * @param ifMatch the {@code If-Match} header; null if the caller sent none
     */
    public RequestOutcome<PersonView> put(String org, String number, JsonNode body, @Nullable String ifMatch) {
        return organisations
                .find(org)
                .map(organisation -> put(organisation.id(), number, body, ifMatch))
                .orElseGet(NotFoundOutcomes::organisation);
    }

    private RequestOutcome<PersonView> put(
            UUID organisationId, String number, JsonNode body, @Nullable String ifMatch) {
        Optional<Person> stored = people.lock(organisationId, number);
        Optional<Problem> stale =
                WritePrecondition.refusal(ifMatch, stored.map(Person::version).orElse(null));
        if (stale.isPresent()) {
            return new RequestRefused<>(stale.get());
        }
        PersonRequest base = stored.map(Person::details).map(PersonRequest::of).orElse(PersonRequest.NEW);
        PersonRequest request = bodies.patch(base, body, PersonRequest.class);
        FaultCollector faults = new FaultCollector();
        Map<String, Assignment.AssignmentTeam> named = teamsByCode(organisationId, request);
        Person.PersonDetails details = PersonCheck.read(number, request, named, clock.instant(), faults);
        if (faults.any()) {
            return new RequestRefused<>(faults.problem());
        }
        return stored.isPresent()
                ? amend(stored.get(), details, request.sourceAsOf())
                : people.create(organisationId, number, details)
                        .map(created -> saved(created, request.sourceAsOf(), WriteEffect.CREATED))
                        .orElseGet(() -> put(organisationId, number, body, ifMatch));
    }

    private RequestOutcome<PersonView> amend(
            Person stored, Person.PersonDetails details, @Nullable Instant sourceAsOf) {
        if (WritePrecondition.isOutdated(sourceAsOf, stored.asOf().details())) {
            return succeeded(stored, WriteEffect.OUTDATED);
        }
        if (details.equals(stored.details())) {
            parts.recordApplied(stored.id(), new Person.AppliedSourceTimes(sourceAsOf, null, null));
            return succeeded(stored, WriteEffect.SAME);
        }
        parts.writeDetails(stored.id(), details);
        return saved(stored.id(), sourceAsOf, WriteEffect.CHANGED);
    }

    private RequestOutcome<PersonView> saved(UUID id, @Nullable Instant sourceAsOf, WriteEffect effect) {
        parts.recordApplied(id, new Person.AppliedSourceTimes(sourceAsOf, null, null));
        people.markChanged(id);
        return succeeded(people.load(List.of(id)).getFirst(), effect);
    }

    private Map<String, Assignment.AssignmentTeam> teamsByCode(UUID organisationId, PersonRequest request) {
        return teams.byCodes(organisationId, PersonCheck.teamCodes(request)).stream()
                .collect(toMap(
                        TeamStore.TeamByCode::requestedCode,
                        team -> new Assignment.AssignmentTeam(team.id(), team.code())));
    }

    private static RequestOutcome<List<PersonView>> views(List<Person> people) {
        return new RequestSucceeded<>(people.stream().map(PersonView::of).toList(), 0, WriteEffect.SAME);
    }

    private static RequestSucceeded<PersonView> succeeded(Person person, WriteEffect effect) {
        return new RequestSucceeded<>(PersonView.of(person), person.version(), effect);
    }
}
