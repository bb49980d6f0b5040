package org.supervisionwatch.staff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Bodies;
import org.supervisionwatch.staff.person.PatternCheck;
import org.supervisionwatch.staff.person.PatternRequest;
import org.supervisionwatch.staff.person.People;
import org.supervisionwatch.staff.person.Person;
import org.supervisionwatch.staff.person.PersonParts;
import org.supervisionwatch.staff.person.PersonView;
import org.supervisionwatch.staff.person.Supervision;
import org.supervisionwatch.staff.person.SupervisorsCheck;
import org.supervisionwatch.staff.person.SupervisorsRequest;
import org.supervisionwatch.staff.person.WorkingDays;
import org.supervisionwatch.staff.request.Faults;
import org.supervisionwatch.staff.request.Outcome;
import org.supervisionwatch.staff.request.Outcome.Done;
import org.supervisionwatch.staff.request.Outcome.Effect;
import org.supervisionwatch.staff.request.Outcome.Refused;
import org.supervisionwatch.staff.request.Precondition;

/** What a team's lead owns of a person: on which days she works and who supervises her. */
@Singleton
@Transactional
public class RoutineFlow {

    private final OnePersonFlow onePerson;
    private final People people;
    private final PersonParts parts;
    private final Bodies bodies;
    private final Clock clock;

    RoutineFlow(OnePersonFlow onePerson, People people, PersonParts parts, Bodies bodies, Clock clock) {
        this.onePerson = onePerson;
        this.people = people;
        this.parts = parts;
        this.bodies = bodies;
        this.clock = clock;
    }

    public Outcome<PersonView> putPattern(String org, String number, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            PatternRequest request = bodies.over(PatternRequest.of(person.pattern()), body, PatternRequest.class);
            Faults faults = new Faults();
            List<WorkingDays> pattern = PatternCheck.read(request, clock.instant(), faults);
            if (faults.any()) {
                return new Refused<>(faults.problem());
            }
            if (Precondition.isOutdated(request.sourceAsOf(), person.asOf().pattern())) {
                return done(person, Effect.OUTDATED);
            }
            parts.applied(person.id(), new Person.AsOf(null, request.sourceAsOf(), null));
            if (pattern.equals(person.pattern())) {
                return done(person, Effect.SAME);
            }
            parts.writePattern(person.id(), pattern);
            return changed(person.id());
        });
    }

    public Outcome<PersonView> putSupervisors(String org, String number, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            SupervisorsRequest request =
                    bodies.over(SupervisorsRequest.of(person.supervisors()), body, SupervisorsRequest.class);
            Faults faults = new Faults();
            List<Supervision> supervisors = SupervisorsCheck.read(
                    number,
                    request,
                    people.ids(person.organisationId(), SupervisorsCheck.named(request)),
                    clock.instant(),
                    faults);
            if (faults.any()) {
                return new Refused<>(faults.problem());
            }
            if (Precondition.isOutdated(request.sourceAsOf(), person.asOf().supervisors())) {
                return done(person, Effect.OUTDATED);
            }
            parts.applied(person.id(), new Person.AsOf(null, null, request.sourceAsOf()));
            if (supervisors.equals(person.supervisors())) {
                return done(person, Effect.SAME);
            }
            parts.writeSupervisors(person.id(), supervisors);
            return changed(person.id());
        });
    }

    private Outcome<PersonView> changed(UUID id) {
        return done(onePerson.changed(id), Effect.CHANGED);
    }

    private static Done<PersonView> done(Person person, Effect effect) {
        return new Done<>(PersonView.of(person), person.version(), effect);
    }
}
