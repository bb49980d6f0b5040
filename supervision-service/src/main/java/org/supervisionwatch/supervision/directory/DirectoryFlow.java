package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.chassis.intake.EventIntake;
import org.supervisionwatch.supervision.week.due.AlertFeed;

/**
 * Takes consumed events into the directory and the open alerts. {@link EventIntake} owns the transaction, in which facts, versions,
 * offsets and parked events are written together.
 */
@ApplicationScoped
public class DirectoryFlow {

    private final EventIntake intake;
    private final OrganisationFeed organisations;
    private final PersonFeed people;

    private final AlertFeed alerts;

    DirectoryFlow(EventIntake intake, OrganisationFeed organisations, PersonFeed people, AlertFeed alerts) {
        this.intake = intake;
        this.organisations = organisations;
        this.people = people;
        this.alerts = alerts;
    }

    public void organisations(ConsumerRecords<String, byte[]> records) {
        intake.take(organisations, records);
    }

    public void staff(ConsumerRecords<String, byte[]> records) {
        intake.take(people, records);
    }

    public void alerts(ConsumerRecords<String, byte[]> records) {
        intake.take(alerts, records);
    }
}
