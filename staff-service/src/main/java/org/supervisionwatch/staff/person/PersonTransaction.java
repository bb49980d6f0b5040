package org.supervisionwatch.staff.person;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
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

    /**
     * Locks the organisation, as before several people are locked.
     *
     * @throws ProblemException 404
     */
    public Organisation lockOrganisation(String org) {
        return organisations.lock(org).orElseThrow(MissingResource.ORGANISATION);
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

    /**
     * Locks the person who has or had a number, or else whose new number it is.
     *
     * @param organisation locked, if a number is replaced
     * @param replaces a number that the same person is said to have had until now; null if none
     * @throws ProblemException 409 if the two are numbers of two people
     */
    public Optional<Person> lockEither(Organisation organisation, String number, @Nullable String replaces) {
        Optional<Person> known = people.lock(organisation.id(), number);
        Optional<Person> replaced =
                Optional.ofNullable(replaces).flatMap(former -> people.lock(organisation.id(), former));
        if (known.isPresent()
                && replaced.isPresent()
                && !known.get().id().equals(replaced.get().id())) {
            throw numberTaken();
        }
        return known.or(() -> replaced);
    }

    /** What is recorded of two people, here and in the other services, cannot be told apart any more once it is mixed. */
    static ProblemException numberTaken() {
        return new ProblemException(Problem.of(
                        409,
                        "employee-number-taken",
                        "Both employee numbers already belong to people",
                        "People are not merged: what is recorded of each stays theirs. If the record in the path was made in error,"
                                + " end its posts, erase it as entered_in_error, and send this again.")
                .at("/replaces", "is an employee number of somebody else"));
    }

    /** Records that the person has changed, so that they are published, and returns their new state. */
    public Person markChanged(UUID id) {
        people.markChanged(id);
        return people.load(List.of(id)).getFirst();
    }
}
