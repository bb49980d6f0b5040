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
import org.supervisionwatch.staff.person.record.WorkingDays;
import org.supervisionwatch.staff.person.request.PatternCheck;
import org.supervisionwatch.staff.person.request.PatternRequest;
import org.supervisionwatch.staff.person.store.PersonPartsStore;
import org.supervisionwatch.staff.request.FaultCollector;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** On which days a person works, which their team's lead owns. */
@Singleton
@Transactional
public class WorkingPatternFlow {

    private final PersonTransaction personTransaction;
    private final PersonPartsStore parts;
    private final BodyBinder bodies;
    private final Clock clock;

    WorkingPatternFlow(PersonTransaction personTransaction, PersonPartsStore parts, BodyBinder bodies, Clock clock) {
        this.personTransaction = personTransaction;
        this.parts = parts;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<PersonView> putPattern(String org, String number, JsonNode body, @Nullable String ifMatch) {
        return personTransaction.write(org, number, ifMatch, person -> {
            PatternRequest request = bodies.patch(PatternRequest.of(person.pattern()), body, PatternRequest.class);
            FaultCollector faults = new FaultCollector();
            List<WorkingDays> pattern = PatternCheck.read(request, clock.instant(), faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (WritePrecondition.isOutdated(request.sourceAsOf(), person.asOf().pattern())) {
                return succeeded(person, WriteEffect.OUTDATED);
            }
            parts.recordApplied(person.id(), new Person.AppliedSourceTimes(null, request.sourceAsOf(), null));
            if (pattern.equals(person.pattern())) {
                return succeeded(person, WriteEffect.SAME);
            }
            parts.writePattern(person.id(), pattern);
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
