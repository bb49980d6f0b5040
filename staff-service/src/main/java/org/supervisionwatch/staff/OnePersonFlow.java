package org.supervisionwatch.staff;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.staff.organisation.Organisations;
import org.supervisionwatch.staff.person.People;
import org.supervisionwatch.staff.person.Person;
import org.supervisionwatch.staff.request.Missing;
import org.supervisionwatch.staff.request.Outcome;
import org.supervisionwatch.staff.request.Outcome.Refused;
import org.supervisionwatch.staff.request.Precondition;

/** The way to the one person of a path that every part of her shares. It runs in the transaction of the flow that walks it. */
@Singleton
class OnePersonFlow {

    private final Organisations organisations;
    private final People people;

    OnePersonFlow(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** What is done with the person once she is found. */
    @FunctionalInterface
    interface Step<V> {
        Outcome<V> on(Person person);
    }

    <V> Outcome<V> read(String org, String number, Step<V> step) {
        return organisations
                .find(org)
                .map(organisation ->
                        people.find(organisation.id(), number).map(step::on).orElseGet(Missing::person))
                .orElseGet(Missing::organisation);
    }

    /** She is locked before anything is compared with what is held, so that nobody writes in between. */
    <V> Outcome<V> write(String org, String number, @Nullable String ifMatch, Step<V> step) {
        return organisations
                .find(org)
                .map(organisation -> people.lock(organisation.id(), number)
                        .map(locked -> ifItMatches(locked, ifMatch, step))
                        .orElseGet(Missing::person))
                .orElseGet(Missing::organisation);
    }

    private static <V> Outcome<V> ifItMatches(Person locked, @Nullable String ifMatch, Step<V> step) {
        Optional<Problem> stale = Precondition.refusal(ifMatch, locked.version());
        return stale.<Outcome<V>>map(Refused::new).orElseGet(() -> step.on(locked));
    }

    /** Something about her has changed: she is to be published. @return she as she is now */
    Person changed(UUID id) {
        people.changed(id);
        return people.load(List.of(id)).getFirst();
    }
}
