package org.supervisionwatch.staff.person;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BodyBinder;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.request.SupervisorsCheck;
import org.supervisionwatch.staff.person.request.SupervisorsRequest;
import org.supervisionwatch.staff.person.store.PersonPartsStore;
import org.supervisionwatch.staff.person.store.PersonStore;
import org.supervisionwatch.staff.request.FaultCollector;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Who supervises a person, which their team's lead owns. */
@Singleton
@Transactional
public class SupervisorsFlow {

    private final PersonTransaction personTransaction;
    private final PersonStore people;
    private final PersonPartsStore parts;
    private final BodyBinder bodies;
    private final Clock clock;

    SupervisorsFlow(
            PersonTransaction personTransaction,
            PersonStore people,
            PersonPartsStore parts,
            BodyBinder bodies,
            Clock clock) {
        this.personTransaction = personTransaction;
        this.people = people;
        this.parts = parts;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<PersonView> putSupervisors(
            String org, String number, JsonNode body, @Nullable String ifMatch) {
        return personTransaction.write(org, number, ifMatch, person -> {
            SupervisorsRequest request =
                    bodies.patch(SupervisorsRequest.of(person.supervisors()), body, SupervisorsRequest.class);
            FaultCollector faults = new FaultCollector();
            List<SupervisionRelationship> supervisors = SupervisorsCheck.read(
                    number,
                    request,
                    people.ids(person.organisationId(), SupervisorsCheck.supervisorNumbers(request)),
                    clock.instant(),
                    faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (WritePrecondition.isOutdated(request.sourceAsOf(), person.asOf().supervisors())) {
                return succeeded(person, WriteEffect.OUTDATED);
            }
            parts.recordApplied(person.id(), new Person.AppliedSourceTimes(null, null, request.sourceAsOf()));
            if (supervisors.equals(person.supervisors())) {
                return succeeded(person, WriteEffect.SAME);
            }
            parts.writeSupervisors(person.id(), supervisors);
            return changed(person.id());
        });
    }

    private RequestOutcome<PersonView> changed(UUID id) {
        return succeeded(personTransaction.markChanged(id), WriteEffect.CHANGED);
    }

    private static RequestSucceeded<PersonView> succeeded(Person person, WriteEffect effect) {
        return new RequestSucceeded<>(PersonView.of(person), person.version(), effect);
    }
}
