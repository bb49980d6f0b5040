package org.supervisionwatch.staff.clinical;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.staff.clinical.ClinicalProfileStore.StoredProfile;
import org.supervisionwatch.staff.clinical.MonthlyHoursStore.StoredHours;
import org.supervisionwatch.staff.person.PersonTransaction;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.request.MissingResource;
import org.supervisionwatch.staff.request.RequestOutcome;
import org.supervisionwatch.staff.request.RequestOutcome.WriteEffect;
import org.supervisionwatch.staff.request.WritePrecondition;

/** Reads and writes the clinical profiles and monthly hours of people, each call in one transaction. */
@Singleton
@Transactional
public class ClinicalFlow {

    private final PersonTransaction personTransaction;
    private final ClinicalProfileStore profiles;
    private final MonthlyHoursStore months;
    private final RequestBinder bodies;
    private final Clock clock;

    ClinicalFlow(
            PersonTransaction personTransaction,
            ClinicalProfileStore profiles,
            MonthlyHoursStore months,
            RequestBinder bodies,
            Clock clock) {
        this.personTransaction = personTransaction;
        this.profiles = profiles;
        this.months = months;
        this.bodies = bodies;
        this.clock = clock;
    }

    @ReadsSnapshot
    public RequestOutcome<ClinicalProfile> profile(String org, String number) {
        Person person = personTransaction.find(org, number);
        return outcome(person, profiles.find(person.id()).profile(), WriteEffect.SAME);
    }

    @ChangesState
    public RequestOutcome<ClinicalProfile> putProfile(
            String org, String number, RequestBody body, @Nullable String ifMatch) {
        Person person = personTransaction.lock(org, number, ifMatch);
        StoredProfile stored = profiles.find(person.id());
        BoundRequest<ClinicalProfileRequest> bound =
                bodies.patch(ClinicalProfileRequest.of(stored.profile()), body, ClinicalProfileRequest.class);
        bound.faults().addAll("", bound.value().check(today()));
        ClinicalProfileRequest request = bound.valid();
        if (WritePrecondition.isOutdated(request.sourceAsOf(), stored.sourceAsOf())) {
            return outcome(person, stored.profile(), WriteEffect.OUTDATED);
        }
        ClinicalProfile profile = request.profile();
        profiles.write(person.id(), profile, request.sourceAsOf());
        return profile.equals(stored.profile())
                ? outcome(person, profile, WriteEffect.SAME)
                : outcome(personTransaction.markChanged(person.id()), profile, WriteEffect.CHANGED);
    }

    @ReadsSnapshot
    public List<MonthlyHours> hours(String org, String number) {
        UUID id = personTransaction.find(org, number).id();
        return months.of(List.of(id)).getOrDefault(id, List.of());
    }

    @ReadsSnapshot
    public RequestOutcome<MonthlyHours> hours(String org, String number, YearMonth month) {
        Person person = personTransaction.find(org, number);
        MonthlyHours hours = current(months.find(person.id(), month)).orElseThrow(MissingResource.HOURS);
        return outcome(person, hours, WriteEffect.SAME);
    }

    @ChangesState
    public RequestOutcome<MonthlyHours> putHours(
            String org, String number, YearMonth month, RequestBody body, @Nullable String ifMatch) {
        Person person = personTransaction.lock(org, number, ifMatch);
        Optional<StoredHours> stored = months.find(person.id(), month);
        Optional<MonthlyHours> current = current(stored);
        BoundRequest<HoursRequest> bound =
                bodies.patch(current.map(HoursRequest::of).orElse(null), body, HoursRequest.class);
        bound.faults().addAll("", bound.value().check(month, YearMonth.from(today())));
        HoursRequest request = bound.valid();
        if (isOutdated(stored, request.sourceAsOf())) {
            return outcome(person, stored.orElseThrow().hours(), WriteEffect.OUTDATED);
        }
        MonthlyHours hours = request.hours(month);
        months.write(person.id(), hours, request.sourceAsOf());
        if (current.filter(hours::equals).isPresent()) {
            return outcome(person, hours, WriteEffect.SAME);
        }
        WriteEffect effect = current.isPresent() ? WriteEffect.CHANGED : WriteEffect.CREATED;
        return outcome(personTransaction.markChanged(person.id()), hours, effect);
    }

    /** Withdraws the hours of a month. The withdrawal is stored, so that an older copy of the report does not restore them. */
    @ChangesState
    public RequestOutcome<MonthlyHours> withdrawHours(
            String org, String number, YearMonth month, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        Person person = personTransaction.lock(org, number, ifMatch);
        Optional<StoredHours> stored = months.find(person.id(), month);
        MonthlyHours hours = stored.orElseThrow(MissingResource.HOURS).hours();
        if (isOutdated(stored, sourceAsOf)) {
            return outcome(person, hours, WriteEffect.OUTDATED);
        }
        months.withdraw(person.id(), month, sourceAsOf);
        return stored.get().withdrawn()
                ? outcome(person, hours, WriteEffect.SAME)
                : outcome(personTransaction.markChanged(person.id()), hours, WriteEffect.CHANGED);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Optional<MonthlyHours> current(Optional<StoredHours> stored) {
        return stored.filter(month -> !month.withdrawn()).map(StoredHours::hours);
    }

    private static boolean isOutdated(Optional<StoredHours> stored, @Nullable Instant sourceAsOf) {
        return stored.isPresent()
                && WritePrecondition.isOutdated(sourceAsOf, stored.get().sourceAsOf());
    }

    private static <V> RequestOutcome<V> outcome(Person person, V view, WriteEffect effect) {
        return new RequestOutcome<>(view, person.version(), effect);
    }
}
