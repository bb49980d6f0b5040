package org.supervisionwatch.staff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Bodies;
import org.supervisionwatch.staff.clinical.ClinicalProfile;
import org.supervisionwatch.staff.clinical.ClinicalProfileCheck;
import org.supervisionwatch.staff.clinical.ClinicalProfileRequest;
import org.supervisionwatch.staff.clinical.ClinicalProfileView;
import org.supervisionwatch.staff.clinical.ClinicalProfiles;
import org.supervisionwatch.staff.clinical.Hours;
import org.supervisionwatch.staff.clinical.HoursCheck;
import org.supervisionwatch.staff.clinical.HoursOfMonths;
import org.supervisionwatch.staff.clinical.HoursRequest;
import org.supervisionwatch.staff.clinical.HoursView;
import org.supervisionwatch.staff.person.Person;
import org.supervisionwatch.staff.request.Faults;
import org.supervisionwatch.staff.request.Missing;
import org.supervisionwatch.staff.request.Outcome;
import org.supervisionwatch.staff.request.Outcome.Done;
import org.supervisionwatch.staff.request.Outcome.Effect;
import org.supervisionwatch.staff.request.Outcome.Refused;
import org.supervisionwatch.staff.request.Precondition;

/** What the clinical side owns of a person: her profile, told by the clinical lead, and the hours of her months. */
@Singleton
@Transactional
public class ClinicalFlow {

    private final OnePersonFlow onePerson;
    private final ClinicalProfiles profiles;
    private final HoursOfMonths months;
    private final Bodies bodies;
    private final Clock clock;

    ClinicalFlow(OnePersonFlow onePerson, ClinicalProfiles profiles, HoursOfMonths months, Bodies bodies, Clock clock) {
        this.onePerson = onePerson;
        this.profiles = profiles;
        this.months = months;
        this.bodies = bodies;
        this.clock = clock;
    }

    public Outcome<ClinicalProfileView> profile(String org, String number) {
        return onePerson.read(
                org, number, person -> done(person, profiles.find(person.id()).profile(), Effect.SAME));
    }

    public Outcome<ClinicalProfileView> putProfile(String org, String number, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            ClinicalProfiles.Held held = profiles.find(person.id());
            ClinicalProfileRequest request =
                    bodies.over(ClinicalProfileRequest.of(held.profile()), body, ClinicalProfileRequest.class);
            Faults faults = new Faults();
            ClinicalProfile profile = ClinicalProfileCheck.read(request, clock.instant(), faults);
            if (faults.any()) {
                return new Refused<>(faults.problem());
            }
            if (Precondition.isOutdated(request.sourceAsOf(), held.sourceAsOf())) {
                return done(person, held.profile(), Effect.OUTDATED);
            }
            profiles.write(person.id(), profile, request.sourceAsOf());
            return profile.equals(held.profile())
                    ? done(person, profile, Effect.SAME)
                    : done(onePerson.changed(person.id()), profile, Effect.CHANGED);
        });
    }

    public Outcome<List<HoursView>> hours(String org, String number) {
        return onePerson.read(org, number, person -> {
            List<Hours> told = months.of(List.of(person.id())).getOrDefault(person.id(), List.of());
            return new Done<>(told.stream().map(HoursView::of).toList(), person.version(), Effect.SAME);
        });
    }

    public Outcome<HoursView> hours(String org, String number, YearMonth month) {
        return onePerson.read(
                org,
                number,
                person -> shown(months.find(person.id(), month))
                        .<Outcome<HoursView>>map(hours -> done(person, hours, Effect.SAME))
                        .orElseGet(Missing::hours));
    }

    public Outcome<HoursView> putHours(
            String org, String number, YearMonth month, JsonNode body, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<HoursOfMonths.Held> held = months.find(person.id(), month);
            Optional<Hours> shown = shown(held);
            HoursRequest request =
                    bodies.over(shown.map(HoursRequest::of).orElse(HoursRequest.NEW), body, HoursRequest.class);
            Faults faults = new Faults();
            Hours hours = HoursCheck.read(month, request, clock.instant(), faults);
            if (faults.any()) {
                return new Refused<>(faults.problem());
            }
            if (isOutdated(held, request.sourceAsOf())) {
                return done(person, held.orElseThrow().hours(), Effect.OUTDATED);
            }
            months.write(person.id(), hours, request.sourceAsOf());
            if (shown.filter(hours::equals).isPresent()) {
                return done(person, hours, Effect.SAME);
            }
            return done(onePerson.changed(person.id()), hours, shown.isPresent() ? Effect.CHANGED : Effect.CREATED);
        });
    }

    /** Takes a month back. It is remembered that it was told, so that an older copy of the report does not bring it back. */
    public Outcome<HoursView> withdrawHours(
            String org, String number, YearMonth month, @Nullable Instant sourceAsOf, @Nullable String ifMatch) {
        return onePerson.write(org, number, ifMatch, person -> {
            Optional<HoursOfMonths.Held> held = months.find(person.id(), month);
            if (held.isEmpty()) {
                return Missing.hours();
            }
            Faults faults = new Faults();
            faults.sourceAsOf(sourceAsOf, clock.instant());
            if (faults.any()) {
                return new Refused<>(faults.problem());
            }
            Hours hours = held.get().hours();
            if (isOutdated(held, sourceAsOf)) {
                return done(person, hours, Effect.OUTDATED);
            }
            months.withdraw(person.id(), month, sourceAsOf);
            return held.get().withdrawn()
                    ? done(person, hours, Effect.SAME)
                    : done(onePerson.changed(person.id()), hours, Effect.CHANGED);
        });
    }

    private static Optional<Hours> shown(Optional<HoursOfMonths.Held> held) {
        return held.filter(month -> !month.withdrawn()).map(HoursOfMonths.Held::hours);
    }

    private static boolean isOutdated(Optional<HoursOfMonths.Held> held, @Nullable Instant sourceAsOf) {
        return held.isPresent()
                && Precondition.isOutdated(sourceAsOf, held.get().sourceAsOf());
    }

    private static Done<ClinicalProfileView> done(Person person, ClinicalProfile profile, Effect effect) {
        return new Done<>(ClinicalProfileView.of(profile), person.version(), effect);
    }

    private static Done<HoursView> done(Person person, Hours hours, Effect effect) {
        return new Done<>(HoursView.of(hours), person.version(), effect);
    }
}
