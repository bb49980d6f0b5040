package org.supervisionwatch.staff.person;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.OrganisationStore;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.store.PersonStore;
import org.supervisionwatch.staff.request.MissingResource;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Finds or locks the person of a path, in the transaction of the calling flow. */
@Singleton
public class PersonTransaction {

    private final OrganisationStore organisations;
    private final PersonStore people;

    PersonTransaction(OrganisationStore organisations, PersonStore people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** @throws ProblemException 404 */
    public Organisation organisation(String org) {
        return organisations.find(org).orElseThrow(MissingResource.ORGANISATION);
    }

    /** @throws ProblemException 404 */
    public Person find(String org, String number) {
        return people.find(organisation(org).id(), number).orElseThrow(MissingResource.PERSON);
    }

    /**
     * Locks the person before anything is compared with the stored state.
     *
     * @throws ProblemException 404, or 412 if their version does not match
     */
    public Person lock(String org, String number, @Nullable String ifMatch) {
        Person locked = people.lock(organisation(org).id(), number).orElseThrow(MissingResource.PERSON);
        WritePrecondition.require(ifMatch, locked.version());
        return locked;
    }

    /** Records that the person has changed, so that they are published, and returns their new state. */
    public Person markChanged(UUID id) {
        people.markChanged(id);
        return people.load(List.of(id)).getFirst();
    }
}
