package org.supervisionwatch.staff.person;

import static java.util.stream.Collectors.toMap;

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
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.Team;
import org.supervisionwatch.staff.organisation.TeamStore;
import org.supervisionwatch.staff.organisation.TeamStore.TeamByCode;
import org.supervisionwatch.staff.person.record.Assignment.AssignmentTeam;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.Person.AppliedSourceTimes;
import org.supervisionwatch.staff.person.record.Person.PersonDetails;
import org.supervisionwatch.staff.person.request.PersonRequest;
import org.supervisionwatch.staff.person.store.PersonPartsStore;
import org.supervisionwatch.staff.person.store.PersonStore;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.ShortCode;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Reads people, and writes the part of a person that the HR system owns, each call in one transaction. */
@Singleton
@Transactional
public class PersonFlow {

    private static final int LOST_RACES = 3;

    private final PersonTransaction personTransaction;
    private final TeamStore teams;
    private final PersonStore people;
    private final PersonPartsStore parts;
    private final RequestBinder bodies;
    private final Clock clock;

    PersonFlow(
            PersonTransaction personTransaction,
            TeamStore teams,
            PersonStore people,
            PersonPartsStore parts,
            RequestBinder bodies,
            Clock clock) {
        this.personTransaction = personTransaction;
        this.teams = teams;
        this.people = people;
        this.parts = parts;
        this.bodies = bodies;
        this.clock = clock;
    }

    @ReadsSnapshot
    public RequestOutcome<PersonView> find(String org, String number) {
        return outcome(personTransaction.find(org, number), WriteEffect.SAME);
    }

    /**
     * A page of the organisation's people.
     *
     * @param team code of a team, to include only people who are in it today or will be
     */
    @ReadsSnapshot
    public List<PersonView> page(String org, @Nullable String team, String afterNumber, int limit) {
        Organisation organisation = personTransaction.organisation(org);
        return page(organisation, team, afterNumber, limit).stream()
                .map(PersonView::of)
                .toList();
    }

    private List<Person> page(Organisation organisation, @Nullable String team, String afterNumber, int limit) {
        if (team == null) {
            return people.page(organisation.id(), afterNumber, limit);
        }
        UUID teamId = teams.find(organisation.id(), team)
                .map(Team::id)
                .orElseThrow(() -> new ProblemException(
                        Problem.invalid("team", "must be a current or former team code of this organisation")));
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), organisation.settings().zone());
        return people.pageOfTeam(teamId, today, afterNumber, limit);
    }

    /**
     * Creates a person, or updates the HR details with the keys that the body has.
     *
     * @param ifMatch the {@code If-Match} header; null if the caller sent none
     */
    @ChangesState
    public RequestOutcome<PersonView> put(String org, String number, RequestBody body, @Nullable String ifMatch) {
        return put(personTransaction.organisation(org).id(), number, body, ifMatch, LOST_RACES);
    }

    /** @param lostRaces how often the person may still be created by somebody else in the meantime, and be erased again before they are locked */
    private RequestOutcome<PersonView> put(
            UUID organisationId, String number, RequestBody body, @Nullable String ifMatch, int lostRaces) {
        Optional<Person> stored = people.lock(organisationId, number);
        WritePrecondition.require(ifMatch, stored.map(Person::version).orElse(null));
        BoundRequest<PersonRequest> bound = bodies.patch(
                stored.map(Person::details).map(PersonRequest::of).orElse(null), body, PersonRequest.class);
        PersonRequest request = bound.value();
        Map<String, AssignmentTeam> named = teamsByCode(organisationId, request);
        bound.faults().addAll("", request.unknownTeams(named));
        if (!number.matches(ShortCode.FORM)) {
            bound.faults().add("employeeNumber", ShortCode.FAULT);
        }
        PersonDetails details = bound.valid().details(named);
        if (stored.isPresent()) {
            return amend(stored.get(), details, request.sourceAsOf());
        }
        Optional<UUID> created = people.create(organisationId, number, details);
        if (created.isEmpty() && lostRaces == 0) {
            throw new ProblemException(Problem.unavailable());
        }
        return created.isPresent()
                ? saved(created.get(), request.sourceAsOf(), WriteEffect.CREATED)
                : put(organisationId, number, body, ifMatch, lostRaces - 1);
    }

    private RequestOutcome<PersonView> amend(Person stored, PersonDetails details, @Nullable Instant sourceAsOf) {
        if (WritePrecondition.isOutdated(sourceAsOf, stored.asOf().details())) {
            return outcome(stored, WriteEffect.OUTDATED);
        }
        if (details.equals(stored.details())) {
            parts.recordApplied(stored.id(), new AppliedSourceTimes(sourceAsOf, null, null));
            return outcome(stored, WriteEffect.SAME);
        }
        parts.writeDetails(stored.id(), details);
        return saved(stored.id(), sourceAsOf, WriteEffect.CHANGED);
    }

    private RequestOutcome<PersonView> saved(UUID id, @Nullable Instant sourceAsOf, WriteEffect effect) {
        parts.recordApplied(id, new AppliedSourceTimes(sourceAsOf, null, null));
        people.markChanged(id);
        return outcome(people.load(List.of(id)).getFirst(), effect);
    }

    private Map<String, AssignmentTeam> teamsByCode(UUID organisationId, PersonRequest request) {
        return teams.byCodes(organisationId, request.teamCodes()).stream()
                .collect(toMap(TeamByCode::requestedCode, team -> new AssignmentTeam(team.id(), team.code())));
    }

    private static RequestOutcome<PersonView> outcome(Person person, WriteEffect effect) {
        return new RequestOutcome<>(PersonView.of(person), person.version(), effect);
    }
}
