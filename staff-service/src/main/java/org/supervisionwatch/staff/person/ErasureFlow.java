package org.supervisionwatch.staff.person;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.OrganisationStore;
import org.supervisionwatch.staff.organisation.Team;
import org.supervisionwatch.staff.organisation.TeamStore;
import org.supervisionwatch.staff.person.record.ErasureReason;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.store.PersonStore;

/** Erases a person for privacy: the only operation that removes a record instead of ending it. */
@Singleton
@Transactional
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
     * @return why it was refused; empty if the person was erased
     */
    public Optional<Problem> erase(String org, String number, ErasureReason reason) {
        Instant now = clock.instant();
        Optional<Organisation> organisation = organisations.lock(org);
        Optional<Person> person = organisation.flatMap(found -> people.lockForErasure(found.id(), number));
        if (organisation.isEmpty() || person.isEmpty()) {
            return Optional.of(Problem.notFound("No person in this organisation has this employee number."));
        }
        LocalDate today = LocalDate.ofInstant(now, organisation.get().settings().zone());
        if (person.get().isInPost(today)) {
            return Optional.of(Problem.of(
                    409,
                    "person-in-post",
                    "The person is still in post",
                    "End their assignments first, by their last day."));
        }
        UUID id = person.get().id();
        List<Team> led = teams.ledBy(id);
        List<UUID> supervisees = people.supervisedBy(id);
        people.erase(person.get(), reason.code(), now);
        led.forEach(team -> teams.markChanged(team.organisationId(), team.id()));
        people.markChanged(supervisees);
        return Optional.empty();
    }
}
