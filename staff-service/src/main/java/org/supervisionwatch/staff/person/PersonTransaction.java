package org.supervisionwatch.staff.person;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.staff.organisation.OrganisationStore;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.store.PersonStore;
import org.supervisionwatch.staff.request.NotFoundOutcomes;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Finds or locks the person of a path and runs an operation on them, in the transaction of the calling flow. */
@Singleton
public class PersonTransaction {

    private final OrganisationStore organisations;
    private final PersonStore people;

    PersonTransaction(OrganisationStore organisations, PersonStore people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** An operation on the person found. */
    @FunctionalInterface
    public interface PersonOperation<V> {
        RequestOutcome<V> apply(Person person);
    }

    /** Runs an operation on the person without locking them; 404 if there is no such person. */
    public <V> RequestOutcome<V> read(String org, String number, PersonOperation<V> operation) {
        return organisations
                .find(org)
                .map(organisation -> people.find(organisation.id(), number)
                        .map(operation::apply)
                        .orElseGet(NotFoundOutcomes::person))
                .orElseGet(NotFoundOutcomes::organisation);
    }

    /** Runs an operation on the person, who is locked before anything is compared with the stored state. */
    public <V> RequestOutcome<V> write(
            String org, String number, @Nullable String ifMatch, PersonOperation<V> operation) {
        return organisations
                .find(org)
                .map(organisation -> people.lock(organisation.id(), number)
                        .map(locked -> ifVersionMatches(locked, ifMatch, operation))
                        .orElseGet(NotFoundOutcomes::person))
                .orElseGet(NotFoundOutcomes::organisation);
    }

    private static <V> RequestOutcome<V> ifVersionMatches(
            Person locked, @Nullable String ifMatch, PersonOperation<V> operation) {
        Optional<Problem> stale = WritePrecondition.refusal(ifMatch, locked.version());
        return stale.<RequestOutcome<V>>map(RequestRefused::new).orElseGet(() -> operation.apply(locked));
    }

    /** Records that the person has changed, so that they are published, and returns their new state. */
    public Person markChanged(UUID id) {
        people.markChanged(id);
        return people.load(List.of(id)).getFirst();
    }
}
