package org.supervisionwatch.staff.person;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.OrganisationStore;
import org.supervisionwatch.staff.organisation.Team;
import org.supervisionwatch.staff.organisation.TeamStore;
import org.supervisionwatch.staff.person.record.ErasureReason;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.store.PersonStore;
import org.supervisionwatch.staff.request.MissingResource;

/** Erases a person for privacy: the only operation that removes a record instead of ending it. */
@Singleton
@Transactional
@ChangesState
public class ErasureFlow {

    private final OrganisationStore organisations;
    private final TeamStore teams;
    private final PersonStore people;
    private final Clock clock;

    ErasureFlow(OrganisationStore organisations, TeamStore teams, PersonStore people, Clock clock) {
        this.organisations = organisations;
        this.teams = teams;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Erases a person. The organisation is locked first, as wherever several people are written in one transaction.
     *
     * @throws ProblemException 404, or 409 if they are in post
     */
    public void erase(String org, String number, ErasureReason reason) {
        Instant now = clock.instant();
        Organisation organisation = organisations.lock(org).orElseThrow(MissingResource.PERSON);
        Person person = people.lockForErasure(organisation.id(), number).orElseThrow(MissingResource.PERSON);
        if (person.isInPost(LocalDate.ofInstant(now, organisation.settings().zone()))) {
            throw new ProblemException(Problem.of(
                    409,
                    "person-in-post",
                    "The person is still in post",
                    "End their assignments first, by their last day."));
        }
        List<Team> led = teams.ledBy(person.id());
        List<UUID> supervisees = people.supervisedBy(person.id());
        people.erase(person, reason.code(), now);
        led.forEach(team -> teams.markChanged(team.organisationId(), team.id()));
        people.markChanged(supervisees);
    }
}
