package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.chassis.intake.EventIntake;

/**
 * Takes consumed events into the directory. {@link EventIntake} owns the transaction, in which facts, versions,
 * offsets and parked events are written together.
 */
@ApplicationScoped
public class DirectoryFlow {

    private final EventIntake intake;
    private final OrganisationFeed organisations;
    private final PersonFeed people;

    DirectoryFlow(EventIntake intake, OrganisationFeed organisations, PersonFeed people) {
        this.intake = intake;
        this.organisations = organisations;
        this.people = people;
    }

    public void organisations(ConsumerRecords<String, byte[]> records) {
        intake.take(organisations, records);
    }

    public void staff(ConsumerRecords<String, byte[]> records) {
        intake.take(people, records);
    }
}
