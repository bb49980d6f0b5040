package org.supervisionwatch.staff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Bodies;
import org.supervisionwatch.staff.absence.Absence;
import org.supervisionwatch.staff.absence.AbsenceCheck;
import org.supervisionwatch.staff.absence.AbsenceRequest;
import org.supervisionwatch.staff.absence.AbsenceView;
import org.supervisionwatch.staff.absence.Absences;
import org.supervisionwatch.staff.absence.UnclassedKind;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.Organisations;
import org.supervisionwatch.staff.person.Person;
import org.supervisionwatch.staff.request.Faults;
import org.supervisionwatch.staff.request.Missing;
import org.supervisionwatch.staff.request.Outcome;
import org.supervisionwatch.staff.request.Outcome.Done;
import org.supervisionwatch.staff.request.Outcome.Effect;
import org.supervisionwatch.staff.request.Outcome.Refused;
import org.supervisionwatch.staff.request.Precondition;

/** An absence, from the report to the row to be published. */
@Singleton
@Transactional
public class AbsenceFlow {

    private final Organisations organisations;
    private final OnePersonFlow onePerson;
    private final Absences absences;
    private final Bodies bodies;
    private final Clock clock;

    AbsenceFlow(Organisations organisations, OnePersonFlow onePerson, Absences absences, Bodies bodies, Clock clock) {
        this.organisations = organisations;
        this.onePerson = onePerson;
        this.absences = absences;
        this.bodies = bodies;
        this.clock = clock;
    }

    public Outcome<AbsenceView> put(String org, String number, String id, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<Absences.Held> held = absences.find(person.id(), id);
            Optional<Absence> shown = held.filter(one -> !one.withdrawn()).map(Absences.Held::absence);
            AbsenceRequest request =
                    bodies.over(shown.map(AbsenceRequest::of).orElse(AbsenceRequest.NEW), body, AbsenceRequest.class);
            Faults faults = new Faults();
            Absence absence = AbsenceCheck.read(id, request, clock.instant(), faults);
            if (faults.any()) {
                return new Refused<>(faults.problem());
            }
            if (isOutdated(held, request.sourceAsOf())) {
                return done(person, held.orElseThrow().absence(), Effect.OUTDATED);
            }
            absences.write(person.id(), absence, request.sourceAsOf());
            if (shown.filter(absence::equals).isPresent()) {
                return done(person, absence, Effect.SAME);
            }
            return changed(person, absence, shown.isPresent() ? Effect.CHANGED : Effect.CREATED);
        });
    }

    /** Takes a report back. It is remembered that it was, so that an older copy of the report does not bring it back. */
    public Outcome<AbsenceView> withdraw(
            String org, String number, String id, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<Absences.Held> held = absences.find(person.id(), id);
            if (held.isEmpty()) {
                return Missing.absence();
            }
            Faults faults = new Faults();
            faults.sourceAsOf(sourceAsOf, clock.instant());
            if (faults.any()) {
                return new Refused<>(faults.problem());
            }
            if (isOutdated(held, sourceAsOf)) {
                return done(person, held.get().absence(), Effect.OUTDATED);
            }
            absences.withdraw(person.id(), id, sourceAsOf);
            return held.get().withdrawn()
                    ? done(person, held.get().absence(), Effect.SAME)
                    : changed(person, held.get().absence(), Effect.CHANGED);
        });
    }

    public Outcome<List<AbsenceView>> of(String org, String number) {
        return onePerson.read(org, number, person -> {
            List<Absence> reported = absences.of(List.of(person.id())).getOrDefault(person.id(), List.of());
            return new Done<>(reported.stream().map(AbsenceView::of).toList(), person.version(), Effect.SAME);
        });
    }

    public Outcome<List<UnclassedKind>> unclassed(String org) {
        Optional<Organisation> organisation = organisations.find(org);
        if (organisation.isEmpty()) {
            return Missing.organisation();
        }
        return new Done<>(absences.unclassed(organisation.get().id()), 0, Effect.SAME);
    }

    private static boolean isOutdated(Optional<Absences.Held> held, @Nullable Instant sourceAsOf) {
        return held.isPresent()
                && Precondition.isOutdated(sourceAsOf, held.get().sourceAsOf());
    }

    private Outcome<AbsenceView> changed(Person person, Absence absence, Effect effect) {
        return done(onePerson.changed(person.id()), absence, effect);
    }

    private static Done<AbsenceView> done(Person person, Absence absence, Effect effect) {
        return new Done<>(AbsenceView.of(absence), person.version(), effect);
    }
}
