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
        return people.pageOfTeam(teamId, today(organisation), afterNumber, limit);
    }

    private LocalDate today(Organisation organisation) {
        return LocalDate.ofInstant(clock.instant(), organisation.settings().zone());
    }

    /**
     * Creates a person, or updates the HR details with the keys that the body has.
     *
     * @param ifMatch the {@code If-Match} header; null if the caller sent none
     */
    @ChangesState
    public RequestOutcome<PersonView> put(String org, String number, RequestBody body, @Nullable String ifMatch) {
        Organisation organisation = PersonRequest.replaced(body) == null
                ? personTransaction.organisation(org)
                : personTransaction.lockOrganisation(org);
        return put(organisation, number, body, ifMatch, LOST_RACES);
    }

    /** @param lostRaces how often the person may still be created by somebody else in the meantime, and be erased again before they are locked */
    private RequestOutcome<PersonView> put(
            Organisation organisation, String number, RequestBody body, @Nullable String ifMatch, int lostRaces) {
        Optional<Person> stored = personTransaction.lockEither(organisation, number, PersonRequest.replaced(body));
        WritePrecondition.require(ifMatch, stored.map(Person::version).orElse(null));
        BoundRequest<PersonRequest> bound = bodies.patch(
                stored.map(Person::details).map(PersonRequest::of).orElse(null), body, PersonRequest.class);
        Map<String, AssignmentTeam> named = teamsByCode(organisation.id(), bound.value());
        bound.faults().addAll("", bound.value().unknownTeams(named));
        check(organisation, number, stored, bound);
        PersonDetails details = bound.valid().details(named);
        PersonRequest request = bound.value();
        if (stored.isPresent()) {
            return amend(stored.get(), number, details, request);
        }
        Optional<UUID> created = people.create(organisation.id(), number, details);
        if (created.isEmpty() && lostRaces == 0) {
            throw new ProblemException(Problem.unavailable());
        }
        return created.isPresent()
                ? saved(created.get(), request.sourceAsOf(), WriteEffect.CREATED)
                : put(organisation, number, body, ifMatch, lostRaces - 1);
    }

    private void check(
            Organisation organisation, String number, Optional<Person> stored, BoundRequest<PersonRequest> bound) {
        PersonRequest request = bound.value();
        if (!number.matches(ShortCode.FORM)) {
            bound.faults().add("employeeNumber", ShortCode.FAULT);
        }
        String replaces = request.replaces();
        if (replaces != null
                && stored.filter(person -> person.hasNumber(replaces)).isEmpty()) {
            bound.faults().add("/replaces", "must be a current or former employee number of this organisation");
        }
        stored.filter(person -> !isOutdated(person, request))
                .ifPresent(person -> bound.faults().addAll("", request.leftOut(person.details(), today(organisation))));
    }

    private static boolean isOutdated(Person stored, PersonRequest request) {
        return WritePrecondition.isOutdated(request.sourceAsOf(), stored.asOf().details());
    }

    /** Only the current number can be replaced: a delayed copy of an earlier request does not undo a later renumbering. */
    private RequestOutcome<PersonView> amend(
            Person stored, String number, PersonDetails details, PersonRequest request) {
        if (isOutdated(stored, request)) {
            return outcome(stored, WriteEffect.OUTDATED);
        }
        boolean renumbered = stored.employeeNumber().equals(request.replaces())
                && !stored.employeeNumber().equals(number);
        if (!renumbered && details.equals(stored.details())) {
            parts.recordApplied(stored.id(), new AppliedSourceTimes(request.sourceAsOf(), null, null));
            return outcome(stored, WriteEffect.SAME);
        }
        if (renumbered && !people.renumber(stored, number)) {
            throw PersonTransaction.numberTaken();
        }
        parts.writeDetails(stored.id(), details);
        return saved(stored.id(), request.sourceAsOf(), WriteEffect.CHANGED);
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
