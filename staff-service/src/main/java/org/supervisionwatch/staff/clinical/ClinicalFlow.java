package org.supervisionwatch.staff.clinical;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BodyBinder;
import org.supervisionwatch.staff.person.PersonTransaction;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.request.FaultCollector;
import org.supervisionwatch.staff.request.NotFoundOutcomes;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.RequestRefused;
import org.supervisionwatch.staff.request.RequestOutcome.RequestSucceeded;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** What the clinical side owns of a person: her profile, told by the clinical lead, and the hours of her months. */
@Singleton
@Transactional
public class ClinicalFlow {

    private final PersonTransaction onePerson;
    private final ClinicalProfileStore profiles;
    private final MonthlyHoursStore months;
    private final BodyBinder bodies;
    private final Clock clock;

    ClinicalFlow(
            PersonTransaction onePerson,
            ClinicalProfileStore profiles,
            MonthlyHoursStore months,
            BodyBinder bodies,
            Clock clock) {
        this.onePerson = onePerson;
        this.profiles = profiles;
        this.months = months;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<ClinicalProfileView> profile(String org, String number) {
        return onePerson.read(
                org, number, person -> done(person, profiles.find(person.id()).profile(), WriteEffect.SAME));
    }

    public RequestOutcome<ClinicalProfileView> putProfile(
            String org, String number, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            ClinicalProfileStore.StoredProfile held = profiles.find(person.id());
            ClinicalProfileRequest request =
                    bodies.patch(ClinicalProfileRequest.of(held.profile()), body, ClinicalProfileRequest.class);
            FaultCollector faults = new FaultCollector();
            ClinicalProfile profile = ClinicalProfileCheck.read(request, clock.instant(), faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (WritePrecondition.isOutdated(request.sourceAsOf(), held.sourceAsOf())) {
                return done(person, held.profile(), WriteEffect.OUTDATED);
            }
            profiles.write(person.id(), profile, request.sourceAsOf());
            return profile.equals(held.profile())
                    ? done(person, profile, WriteEffect.SAME)
                    : done(onePerson.changed(person.id()), profile, WriteEffect.CHANGED);
        });
    }

    public RequestOutcome<List<HoursView>> hours(String org, String number) {
        return onePerson.read(org, number, person -> {
            List<MonthlyHours> told = months.of(List.of(person.id())).getOrDefault(person.id(), List.of());
            return new RequestSucceeded<>(
                    told.stream().map(HoursView::of).toList(), person.version(), WriteEffect.SAME);
        });
    }

    public RequestOutcome<HoursView> hours(String org, String number, YearMonth month) {
        return onePerson.read(
                org,
                number,
                person -> shown(months.find(person.id(), month))
                        .<RequestOutcome<HoursView>>map(hours -> done(person, hours, WriteEffect.SAME))
                        .orElseGet(NotFoundOutcomes::hours));
    }

    public RequestOutcome<HoursView> putHours(
            String org, String number, YearMonth month, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<MonthlyHoursStore.StoredHours> held = months.find(person.id(), month);
            Optional<MonthlyHours> shown = shown(held);
            HoursRequest request =
                    bodies.patch(shown.map(HoursRequest::of).orElse(HoursRequest.NEW), body, HoursRequest.class);
            FaultCollector faults = new FaultCollector();
            MonthlyHours hours = HoursCheck.read(month, request, clock.instant(), faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (isOutdated(held, request.sourceAsOf())) {
                return done(person, held.orElseThrow().hours(), WriteEffect.OUTDATED);
            }
            months.write(person.id(), hours, request.sourceAsOf());
            if (shown.filter(hours::equals).isPresent()) {
                return done(person, hours, WriteEffect.SAME);
            }
            return done(
                    onePerson.changed(person.id()),
                    hours,
                    shown.isPresent() ? WriteEffect.CHANGED : WriteEffect.CREATED);
        });
    }

    /** Takes a month back. It is remembered that it was told, so that an older copy of the report does not bring it back. */
    public RequestOutcome<HoursView> withdrawHours(
            String org, String number, YearMonth month, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<MonthlyHoursStore.StoredHours> held = months.find(person.id(), month);
            if (held.isEmpty()) {
                return NotFoundOutcomes.hours();
            }
            FaultCollector faults = new FaultCollector();
            faults.sourceAsOf(sourceAsOf, clock.instant());
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            MonthlyHours hours = held.get().hours();
            if (isOutdated(held, sourceAsOf)) {
                return done(person, hours, WriteEffect.OUTDATED);
            }
            months.withdraw(person.id(), month, sourceAsOf);
            return held.get().withdrawn()
                    ? done(person, hours, WriteEffect.SAME)
                    : done(onePerson.changed(person.id()), hours, WriteEffect.CHANGED);
        });
    }

    private static Optional<MonthlyHours> shown(Optional<MonthlyHoursStore.StoredHours> held) {
        return held.filter(month -> !month.withdrawn()).map(MonthlyHoursStore.StoredHours::hours);
    }

    private static boolean isOutdated(Optional<MonthlyHoursStore.StoredHours> held, @Nullable Instant sourceAsOf) {
        return held.isPresent()
                && WritePrecondition.isOutdated(sourceAsOf, held.get().sourceAsOf());
    }

    private static RequestSucceeded<ClinicalProfileView> done(
            Person person, ClinicalProfile profile, WriteEffect effect) {
        return new RequestSucceeded<>(ClinicalProfileView.of(profile), person.version(), effect);
    }

    private static RequestSucceeded<HoursView> done(Person person, MonthlyHours hours, WriteEffect effect) {
        return new RequestSucceeded<>(HoursView.of(hours), person.version(), effect);
    }
}
