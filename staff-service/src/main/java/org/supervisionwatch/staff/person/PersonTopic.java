package org.supervisionwatch.staff.person;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.staff.absence.Absence;
import org.supervisionwatch.staff.absence.Absences;
import org.supervisionwatch.staff.absence.EffectiveAbsences;

/** What the relay sends about people. */
@Singleton
public class PersonTopic implements PublishedTopic {

    public static final String NAME = "staff.v1";

    private final People people;
    private final Absences absences;

    PersonTopic(People people, Absences absences) {
        this.people = people;
        this.absences = absences;
    }

    @Override
    public String topic() {
        return NAME;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.person.v1";
    }

    /** A handful of queries, however many people. */
    @Override
    public Map<UUID, PersonEvent> load(Map<UUID, Long> versions) {
        Map<UUID, List<Absence>> reported = absences.of(versions.keySet());
        return people.load(versions.keySet()).stream()
                .collect(toMap(
                        Person::id,
                        person -> PersonEvent.of(
                                person,
                                versions.getOrDefault(person.id(), person.version()),
                                EffectiveAbsences.of(reported.getOrDefault(person.id(), List.of())))));
    }
}
