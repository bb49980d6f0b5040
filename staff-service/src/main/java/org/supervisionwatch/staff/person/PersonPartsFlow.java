package org.supervisionwatch.staff.person;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.staff.organisation.EmployeeDirectory.KnownEmployee;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.Person.AppliedSourceTimes;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;
import org.supervisionwatch.staff.person.record.WorkingDays;
import org.supervisionwatch.staff.person.request.PatternRequest;
import org.supervisionwatch.staff.person.request.SupervisorsRequest;
import org.supervisionwatch.staff.person.store.PersonPartsStore;
import org.supervisionwatch.staff.person.store.PersonStore;
import org.supervisionwatch.staff.request.AppointmentRequest;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** The parts of a person that their team's lead owns: on which days they work, and who supervises them. */
@Singleton
@Transactional
@ChangesState
public class PersonPartsFlow {

    private final PersonTransaction personTransaction;
    private final PersonStore people;
    private final PersonPartsStore parts;
    private final RequestBinder bodies;

    PersonPartsFlow(
            PersonTransaction personTransaction, PersonStore people, PersonPartsStore parts, RequestBinder bodies) {
        this.personTransaction = personTransaction;
        this.people = people;
        this.parts = parts;
        this.bodies = bodies;
    }

    public RequestOutcome<PersonView> putPattern(
            String org, String number, RequestBody body, @Nullable String ifMatch) {
        Person person = personTransaction.lock(org, number, ifMatch);
        PatternRequest request = bodies.patch(PatternRequest.of(person.pattern()), body, PatternRequest.class)
                .valid();
        if (WritePrecondition.isOutdated(request.sourceAsOf(), person.asOf().pattern())) {
            return outcome(person, WriteEffect.OUTDATED);
        }
        parts.recordApplied(person.id(), new AppliedSourceTimes(null, request.sourceAsOf(), null));
        List<WorkingDays> pattern = request.pattern();
        if (pattern.equals(person.pattern())) {
            return outcome(person, WriteEffect.SAME);
        }
        parts.writePattern(person.id(), pattern);
        return outcome(personTransaction.markChanged(person.id()), WriteEffect.CHANGED);
    }

    public RequestOutcome<PersonView> putSupervisors(
            String org, String number, RequestBody body, @Nullable String ifMatch) {
        Person person = personTransaction.lock(org, number, ifMatch);
        BoundRequest<SupervisorsRequest> bound =
                bodies.patch(SupervisorsRequest.of(person.supervisors()), body, SupervisorsRequest.class);
        SupervisorsRequest request = bound.value();
        Map<String, KnownEmployee> named =
                people.employees(person.organisationId(), AppointmentRequest.numbers(request.supervisors()));
        bound.faults().addAll("", request.check(person.id(), named));
        List<SupervisionRelationship> supervisors = bound.valid().relationships(named);
        if (WritePrecondition.isOutdated(request.sourceAsOf(), person.asOf().supervisors())) {
            return outcome(person, WriteEffect.OUTDATED);
        }
        parts.recordApplied(person.id(), new AppliedSourceTimes(null, null, request.sourceAsOf()));
        if (supervisors.equals(person.supervisors())) {
            return outcome(person, WriteEffect.SAME);
        }
        parts.writeSupervisors(person.id(), supervisors);
        return outcome(personTransaction.markChanged(person.id()), WriteEffect.CHANGED);
    }

    private static RequestOutcome<PersonView> outcome(Person person, WriteEffect effect) {
        return new RequestOutcome<>(PersonView.of(person), person.version(), effect);
    }
}
