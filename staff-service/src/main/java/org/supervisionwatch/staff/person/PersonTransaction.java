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

/** The way to the one person of a path that every part of her shares. It runs in the transaction of the flow that walks it. */
@Singleton
public class PersonTransaction {

    private final OrganisationStore organisations;
    private final PersonStore people;

    PersonTransaction(OrganisationStore organisations, PersonStore people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** What is done with the person once she is found. */
    @FunctionalInterface
    public interface PersonOperation<V> {
        RequestOutcome<V> on(Person person);
    }

    public <V> RequestOutcome<V> read(String org, String number, PersonOperation<V> step) {
        return organisations
                .find(org)
                .map(organisation ->
                        people.find(organisation.id(), number).map(step::on).orElseGet(NotFoundOutcomes::person))
                .orElseGet(NotFoundOutcomes::organisation);
    }

    /** She is locked before anything is compared with what is held, so that nobody writes in between. */
    public <V> RequestOutcome<V> write(String org, String number, @Nullable String ifMatch, PersonOperation<V> step) {
        return organisations
                .find(org)
                .map(organisation -> people.lock(organisation.id(), number)
                        .map(locked -> ifItMatches(locked, ifMatch, step))
                        .orElseGet(NotFoundOutcomes::person))
                .orElseGet(NotFoundOutcomes::organisation);
    }

    private static <V> RequestOutcome<V> ifItMatches(Person locked, @Nullable String ifMatch, PersonOperation<V> step) {
        Optional<Problem> stale = WritePrecondition.refusal(ifMatch, locked.version());
        return stale.<RequestOutcome<V>>map(RequestRefused::new).orElseGet(() -> step.on(locked));
    }

    /** Something about her has changed: she is to be published. @return she as she is now */
    public Person changed(UUID id) {
        people.changed(id);
        return people.load(List.of(id)).getFirst();
    }
}
