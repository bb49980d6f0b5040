package org.supervisionwatch.staff.publication;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.staff.absence.Absence;
import org.supervisionwatch.staff.absence.AbsenceStore;
import org.supervisionwatch.staff.absence.EffectiveAbsences;
import org.supervisionwatch.staff.clinical.ClinicalProfile;
import org.supervisionwatch.staff.clinical.ClinicalProfileStore;
import org.supervisionwatch.staff.clinical.MonthlyHours;
import org.supervisionwatch.staff.clinical.MonthlyHoursStore;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.store.PersonStore;

/** Supplies the states of people that the relay publishes. */
@Singleton
public class PersonTopic implements PublishedTopic {

    private final PersonStore people;
    private final AbsenceStore absences;
    private final ClinicalProfileStore profiles;
    private final MonthlyHoursStore months;

    PersonTopic(PersonStore people, AbsenceStore absences, ClinicalProfileStore profiles, MonthlyHoursStore months) {
        this.people = people;
        this.absences = absences;
        this.profiles = profiles;
        this.months = months;
    }

    @Override
    public String topic() {
        return PersonStore.TOPIC;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.person.v1";
    }

    /** One query per table, for any number of people. */
    @Override
    public Map<UUID, PersonEvent> load(Map<UUID, Long> versions) {
        Map<UUID, List<Absence>> reported = absences.of(versions.keySet());
        Map<UUID, ClinicalProfile> profileOf = profiles.of(versions.keySet());
        Map<UUID, List<MonthlyHours>> hoursOf = months.of(versions.keySet());
        return people.load(versions.keySet()).stream()
                .collect(toMap(
                        Person::id,
                        person -> PersonEvent.of(
                                person,
                                versions.getOrDefault(person.id(), person.version()),
                                EffectiveAbsences.of(reported.getOrDefault(person.id(), List.of()), person),
                                profileOf.getOrDefault(person.id(), ClinicalProfile.UNKNOWN),
                                hoursOf.getOrDefault(person.id(), List.of()))));
    }
}
