package org.supervisionwatch.alerts.brake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.supervisionwatch.alerts.roster.intake.PersonEvent;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.Events;
import org.supervisionwatch.alerts.testing.Watching;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Events about people as a batch of them is applied, without a broker. */
final class PersonBatch {

    private PersonBatch() {}

    /** @param known whether these people were told of before */
    static List<VersionedEvent<PersonEvent>> of(List<APerson> people, Duration ago, boolean known) {
        return people.stream()
                .map(person -> new VersionedEvent<>(person.id(), version(ago), event(person), known))
                .toList();
    }

    static long version(Duration ago) {
        return Leavers.versionOf(Watching.now().minus(ago));
    }

    private static PersonEvent event(APerson person) {
        try {
            return EventJson.bind(new ObjectMapper().readTree(Events.text(person.state())), PersonEvent.class);
        } catch (JsonProcessingException | UnreadableEvent impossible) {
            throw new AssertionError(impossible);
        }
    }
}
