package org.supervisionwatch.staff.absence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BodyBinder;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.OrganisationStore;
import org.supervisionwatch.staff.person.PersonTransaction;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.request.FaultCollector;
import org.supervisionwatch.staff.request.NotFoundOutcomes;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** An absence, from the report to the row to be published. */
@Singleton
@Transactional
public class AbsenceFlow {

    private final OrganisationStore organisations;
    private final PersonTransaction onePerson;
    private final AbsenceStore absences;
    private final BodyBinder bodies;
    private final Clock clock;

    AbsenceFlow(
            OrganisationStore organisations,
            PersonTransaction onePerson,
            AbsenceStore absences,
            BodyBinder bodies,
            Clock clock) {
        this.organisations = organisations;
        this.onePerson = onePerson;
        this.absences = absences;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<AbsenceView> put(
            String org, String number, String id, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<AbsenceStore.StoredAbsence> held = absences.find(person.id(), id);
            Optional<Absence> shown = held.filter(one -> !one.withdrawn()).map(AbsenceStore.StoredAbsence::absence);
            AbsenceRequest request =
                    bodies.patch(shown.map(AbsenceRequest::of).orElse(AbsenceRequest.NEW), body, AbsenceRequest.class);
            FaultCollector faults = new FaultCollector();
            Absence absence = AbsenceCheck.read(id, request, clock.instant(), faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (isOutdated(held, request.sourceAsOf())) {
                return done(person, held.orElseThrow().absence(), WriteEffect.OUTDATED);
            }
            absences.write(person.id(), absence, request.sourceAsOf());
            if (shown.filter(absence::equals).isPresent()) {
                return done(person, absence, WriteEffect.SAME);
            }
            return changed(person, absence, shown.isPresent() ? WriteEffect.CHANGED : WriteEffect.CREATED);
        });
    }

    /** Takes a report back. It is remembered that it was, so that an older copy of the report does not bring it back. */
    public RequestOutcome<AbsenceView> withdraw(
            String org, String number, String id, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<AbsenceStore.StoredAbsence> held = absences.find(person.id(), id);
            if (held.isEmpty()) {
                return NotFoundOutcomes.absence();
            }
            FaultCollector faults = new FaultCollector();
            faults.sourceAsOf(sourceAsOf, clock.instant());
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (isOutdated(held, sourceAsOf)) {
                return done(person, held.get().absence(), WriteEffect.OUTDATED);
            }
            absences.withdraw(person.id(), id, sourceAsOf);
            return held.get().withdrawn()
                    ? done(person, held.get().absence(), WriteEffect.SAME)
                    : changed(person, held.get().absence(), WriteEffect.CHANGED);
        });
    }

    public RequestOutcome<List<AbsenceView>> of(String org, String number) {
        return onePerson.read(org, number, person -> {
            List<Absence> reported = absences.of(List.of(person.id())).getOrDefault(person.id(), List.of());
            return new RequestSucceeded<>(
                    reported.stream().map(AbsenceView::of).toList(), person.version(), WriteEffect.SAME);
        });
    }

    public RequestOutcome<List<UnclassifiedKind>> unclassed(String org) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        return new RequestSucceeded<>(absences.unclassed(organisation.get().id()), 0, WriteEffect.SAME);
    }

    private static boolean isOutdated(Optional<AbsenceStore.StoredAbsence> held, @Nullable Instant sourceAsOf) {
        return held.isPresent()
                && WritePrecondition.isOutdated(sourceAsOf, held.get().sourceAsOf());
    }

    private RequestOutcome<AbsenceView> changed(Person person, Absence absence, WriteEffect effect) {
        return done(onePerson.changed(person.id()), absence, effect);
    }

    private static RequestSucceeded<AbsenceView> done(Person person, Absence absence, WriteEffect effect) {
        return new RequestSucceeded<>(AbsenceView.of(absence), person.version(), effect);
    }
}
