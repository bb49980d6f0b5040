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

/** Erasure for privacy: the one thing here that removes rather than ends. */
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
     * The organisation is locked first, as everywhere that more than one person is written.
     *
     * @return why it was not done; empty if it was
     */
    public Optional<Problem> erase(String org, String number, ErasureReason reason) {
        Instant now = clock.instant();
        Optional<Organisation> organisation = organisations.lock(org);
        Optional<Person> person = organisation.flatMap(found -> people.lockToErase(found.id(), number));
        if (organisation.isEmpty() || person.isEmpty()) {
            return Optional.of(Problem.notFound("Nobody in this organisation has this employee number."));
        }
        LocalDate today = LocalDate.ofInstant(now, organisation.get().settings().zone());
        if (person.get().isInPost(today)) {
            return Optional.of(Problem.of(
                    409, "person-in-post", "She is in post today", "End her assignments first, by their last day."));
        }
        UUID id = person.get().id();
        List<Team> led = teams.ledBy(id);
        List<UUID> supervisees = people.supervisedBy(id);
        people.erase(person.get(), reason.code(), now);
        led.forEach(team -> teams.changed(team.organisationId(), team.id()));
        people.changed(supervisees);
        return Optional.empty();
    }
}
