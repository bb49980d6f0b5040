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

/** Reads and writes the clinical profiles and monthly hours of people, each call in one transaction. */
@Singleton
@Transactional
public class ClinicalFlow {

    private final PersonTransaction personTransaction;
    private final ClinicalProfileStore profiles;
    private final MonthlyHoursStore months;
    private final BodyBinder bodies;
    private final Clock clock;

    ClinicalFlow(
            PersonTransaction personTransaction,
            ClinicalProfileStore profiles,
            MonthlyHoursStore months,
            BodyBinder bodies,
            Clock clock) {
        this.personTransaction = personTransaction;
        this.profiles = profiles;
        this.months = months;
        this.bodies = bodies;
        this.clock = clock;
    }

    public RequestOutcome<ClinicalProfileView> profile(String org, String number) {
        return personTransaction.read(
                org,
                number,
                person -> succeeded(person, profiles.find(person.id()).profile(), WriteEffect.SAME));
    }

    public RequestOutcome<ClinicalProfileView> putProfile(
            String org, String number, JsonNode body, @Nullable String ifMatch) {
        return personTransaction.write(org, number, ifMatch, person -> {
            ClinicalProfileStore.StoredProfile stored = profiles.find(person.id());
            ClinicalProfileRequest request =
                    bodies.patch(ClinicalProfileRequest.of(stored.profile()), body, ClinicalProfileRequest.class);
            FaultCollector faults = new FaultCollector();
            ClinicalProfile profile = ClinicalProfileCheck.read(request, clock.instant(), faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (WritePrecondition.isOutdated(request.sourceAsOf(), stored.sourceAsOf())) {
                return succeeded(person, stored.profile(), WriteEffect.OUTDATED);
            }
            profiles.write(person.id(), profile, request.sourceAsOf());
            return profile.equals(stored.profile())
                    ? succeeded(person, profile, WriteEffect.SAME)
                    : succeeded(personTransaction.markChanged(person.id()), profile, WriteEffect.CHANGED);
        });
    }

    public RequestOutcome<List<HoursView>> hours(String org, String number) {
        return personTransaction.read(org, number, person -> {
            List<MonthlyHours> reported = months.of(List.of(person.id())).getOrDefault(person.id(), List.of());
            return new RequestSucceeded<>(
                    reported.stream().map(HoursView::of).toList(), person.version(), WriteEffect.SAME);
        });
    }

    public RequestOutcome<HoursView> hours(String org, String number, YearMonth month) {
        return personTransaction.read(
                org,
                number,
                person -> current(months.find(person.id(), month))
                        .<RequestOutcome<HoursView>>map(hours -> succeeded(person, hours, WriteEffect.SAME))
                        .orElseGet(NotFoundOutcomes::hours));
    }

    public RequestOutcome<HoursView> putHours(
            String org, String number, YearMonth month, JsonNode body, @Nullable String ifMatch) {
        return personTransaction.write(org, number, ifMatch, person -> {
            Optional<MonthlyHoursStore.StoredHours> stored = months.find(person.id(), month);
            Optional<MonthlyHours> current = current(stored);
            HoursRequest request =
                    bodies.patch(current.map(HoursRequest::of).orElse(HoursRequest.NEW), body, HoursRequest.class);
            FaultCollector faults = new FaultCollector();
            MonthlyHours hours = HoursCheck.read(month, request, clock.instant(), faults);
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            if (isOutdated(stored, request.sourceAsOf())) {
                return succeeded(person, stored.orElseThrow().hours(), WriteEffect.OUTDATED);
            }
            months.write(person.id(), hours, request.sourceAsOf());
            if (current.filter(hours::equals).isPresent()) {
                return succeeded(person, hours, WriteEffect.SAME);
            }
            return succeeded(
                    personTransaction.markChanged(person.id()),
                    hours,
                    current.isPresent() ? WriteEffect.CHANGED : WriteEffect.CREATED);
        });
    }

    /** Withdraws the hours of a month. The withdrawal is stored, so that an older copy of the report does not restore them. */
    public RequestOutcome<HoursView> withdrawHours(
            String org, String number, YearMonth month, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        return personTransaction.write(org, number, ifMatch, person -> {
            Optional<MonthlyHoursStore.StoredHours> stored = months.find(person.id(), month);
            if (stored.isEmpty()) {
                return NotFoundOutcomes.hours();
            }
            FaultCollector faults = new FaultCollector();
            faults.sourceAsOf(sourceAsOf, clock.instant());
            if (faults.any()) {
                return new RequestRefused<>(faults.problem());
            }
            MonthlyHours hours = stored.get().hours();
            if (isOutdated(stored, sourceAsOf)) {
                return succeeded(person, hours, WriteEffect.OUTDATED);
            }
            months.withdraw(person.id(), month, sourceAsOf);
            return stored.get().withdrawn()
                    ? succeeded(person, hours, WriteEffect.SAME)
                    : succeeded(personTransaction.markChanged(person.id()), hours, WriteEffect.CHANGED);
        });
    }

    private static Optional<MonthlyHours> current(Optional<MonthlyHoursStore.StoredHours> stored) {
        return stored.filter(month -> !month.withdrawn()).map(MonthlyHoursStore.StoredHours::hours);
    }

    private static boolean isOutdated(Optional<MonthlyHoursStore.StoredHours> stored, @Nullable Instant sourceAsOf) {
        return stored.isPresent()
                && WritePrecondition.isOutdated(sourceAsOf, stored.get().sourceAsOf());
    }

    private static RequestSucceeded<ClinicalProfileView> succeeded(
            Person person, ClinicalProfile profile, WriteEffect effect) {
        return new RequestSucceeded<>(ClinicalProfileView.of(profile), person.version(), effect);
    }

    private static RequestSucceeded<HoursView> succeeded(Person person, MonthlyHours hours, WriteEffect effect) {
        return new RequestSucceeded<>(HoursView.of(hours), person.version(), effect);
    }
}
