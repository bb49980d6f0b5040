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

/** Reads, reports and withdraws absences, each call in one transaction. */
@Singleton
@Transactional
public class AbsenceFlow {

    private final OrganisationStore organisations;
    private final PersonTransaction personTransaction;
    private final AbsenceStore absences;
    private final BodyBinder bodies;
    private final Clock clock;

    AbsenceFlow(
            OrganisationStore organisations,
            PersonTransaction personTransaction,
            AbsenceStore absences,
            BodyBinder bodies,
            Clock clock) {
        this.organisations = organisations;
        this.personTransaction = personTransaction;
        this.absences = absences;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<AbsenceView> put(
            String org, String number, String id, JsonNode body, @Nullable String ifMatch) {
        return personTransaction.write(org, number, ifMatch, person -> {
            Optional<AbsenceStore.StoredAbsence> stored = absences.find(person.id(), id);
            Optional<Absence> current = stored.filter(one -> !one.withdrawn()).map(AbsenceStore.StoredAbsence::absence);
            AbsenceRequest request = bodies.patch(
                    current.map(AbsenceRequest::of).orElse(AbsenceRequest.NEW), body, AbsenceRequest.class);
            FaultCollector faults = new FaultCollector();
            Absence absence = AbsenceCheck.read(id, request, clock.instant(), faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (isOutdated(stored, request.sourceAsOf())) {
                return succeeded(person, stored.orElseThrow().absence(), WriteEffect.OUTDATED);
            }
            absences.write(person.id(), absence, request.sourceAsOf());
            if (current.filter(absence::equals).isPresent()) {
                return succeeded(person, absence, WriteEffect.SAME);
            }
            return changed(person, absence, current.isPresent() ? WriteEffect.CHANGED : WriteEffect.CREATED);
        });
    }

    /** Withdraws an absence. The withdrawal is stored, so that an older copy of the report does not restore it. */
    public RequestOutcome<AbsenceView> withdraw(
            String org, String number, String id, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        return personTransaction.write(org, number, ifMatch, person -> {
            Optional<AbsenceStore.StoredAbsence> stored = absences.find(person.id(), id);
            if (stored.isEmpty()) {
                return NotFoundOutcomes.absence();
            }
            FaultCollector faults = new FaultCollector();
            faults.sourceAsOf(sourceAsOf, clock.instant());
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (isOutdated(stored, sourceAsOf)) {
                return succeeded(person, stored.get().absence(), WriteEffect.OUTDATED);
            }
            absences.withdraw(person.id(), id, sourceAsOf);
            return stored.get().withdrawn()
                    ? succeeded(person, stored.get().absence(), WriteEffect.SAME)
                    : changed(person, stored.get().absence(), WriteEffect.CHANGED);
        });
    }

    public RequestOutcome<List<AbsenceView>> of(String org, String number) {
        return personTransaction.read(org, number, person -> {
            List<Absence> reported = absences.of(List.of(person.id())).getOrDefault(person.id(), List.of());
            return new RequestSucceeded<>(
                    reported.stream().map(AbsenceView::of).toList(), person.version(), WriteEffect.SAME);
        });
    }

    public RequestOutcome<List<UnclassifiedKind>> unclassified(String org) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return NotFoundOutcomes.organisation();
        }
        return new RequestSucceeded<>(absences.unclassified(organisation.get().id()), 0, WriteEffect.SAME);
    }

    private static boolean isOutdated(Optional<AbsenceStore.StoredAbsence> stored, @Nullable Instant sourceAsOf) {
        return stored.isPresent()
                && WritePrecondition.isOutdated(sourceAsOf, stored.get().sourceAsOf());
    }

    private RequestOutcome<AbsenceView> changed(Person person, Absence absence, WriteEffect effect) {
        return succeeded(personTransaction.markChanged(person.id()), absence, effect);
    }

    private static RequestSucceeded<AbsenceView> succeeded(Person person, Absence absence, WriteEffect effect) {
        return new RequestSucceeded<>(AbsenceView.of(absence), person.version(), effect);
    }
}
