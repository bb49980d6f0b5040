package org.supervisionwatch.staff.absence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.staff.absence.AbsenceStore.StoredAbsence;
import org.supervisionwatch.staff.person.PersonTransaction;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.request.MissingResource;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.ShortCode;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Reads, reports and withdraws absences, each call in one transaction. */
@Singleton
@Transactional
public class AbsenceFlow {

    private final PersonTransaction personTransaction;
    private final AbsenceStore absences;
    private final RequestBinder bodies;

    AbsenceFlow(PersonTransaction personTransaction, AbsenceStore absences, RequestBinder bodies) {
        this.personTransaction = personTransaction;
        this.absences = absences;
        this.bodies = bodies;
    }

    @ChangesState
    public RequestOutcome<AbsenceView> put(
            String org, String number, String id, RequestBody body, @Nullable String ifMatch) {
        Person person = personTransaction.lock(org, number, ifMatch);
        Optional<StoredAbsence> stored = absences.find(person.id(), id);
        Optional<Absence> current = stored.filter(one -> !one.withdrawn()).map(StoredAbsence::absence);
        BoundRequest<AbsenceRequest> bound =
                bodies.patch(current.map(AbsenceRequest::of).orElse(null), body, AbsenceRequest.class);
        if (!id.matches(ShortCode.LONG_FORM)) {
            bound.faults().add("absenceId", ShortCode.LONG_FAULT);
        }
        AbsenceRequest request = bound.valid();
        if (isOutdated(stored, request.sourceAsOf())) {
            return outcome(person, stored.orElseThrow().absence(), WriteEffect.OUTDATED);
        }
        Absence absence = request.absence(id);
        absences.write(person.id(), absence, request.sourceAsOf());
        if (current.filter(absence::equals).isPresent()) {
            return outcome(person, absence, WriteEffect.SAME);
        }
        return changed(person, absence, current.isPresent() ? WriteEffect.CHANGED : WriteEffect.CREATED);
    }

    /** Withdraws an absence. The withdrawal is stored, so that an older copy of the report does not restore it. */
    @ChangesState
    public RequestOutcome<AbsenceView> withdraw(
            String org, String number, String id, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        Person person = personTransaction.lock(org, number, ifMatch);
        Optional<StoredAbsence> stored = absences.find(person.id(), id);
        Absence absence = stored.orElseThrow(MissingResource.ABSENCE).absence();
        if (isOutdated(stored, sourceAsOf)) {
            return outcome(person, absence, WriteEffect.OUTDATED);
        }
        absences.withdraw(person.id(), id, sourceAsOf);
        return stored.get().withdrawn()
                ? outcome(person, absence, WriteEffect.SAME)
                : changed(person, absence, WriteEffect.CHANGED);
    }

    @ReadsSnapshot
    public List<AbsenceView> of(String org, String number) {
        UUID id = personTransaction.find(org, number).id();
        return absences.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(AbsenceView::of)
                .toList();
    }

    @ReadsSnapshot
    public List<EffectiveAbsence> effective(String org, String number) {
        Person person = personTransaction.find(org, number);
        return EffectiveAbsences.of(absences.of(List.of(person.id())).getOrDefault(person.id(), List.of()), person);
    }

    @ReadsSnapshot
    public List<UnclassifiedKind> unclassified(String org) {
        return absences.unclassified(personTransaction.organisation(org).id());
    }

    private static boolean isOutdated(Optional<StoredAbsence> stored, @Nullable Instant sourceAsOf) {
        return stored.isPresent()
                && WritePrecondition.isOutdated(sourceAsOf, stored.get().sourceAsOf());
    }

    private RequestOutcome<AbsenceView> changed(Person person, Absence absence, WriteEffect effect) {
        return outcome(personTransaction.markChanged(person.id()), absence, effect);
    }

    private static RequestOutcome<AbsenceView> outcome(Person person, Absence absence, WriteEffect effect) {
        return new RequestOutcome<>(AbsenceView.of(absence), person.version(), effect);
    }
}
