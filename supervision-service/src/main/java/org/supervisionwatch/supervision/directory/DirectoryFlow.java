package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.chassis.intake.EventIntake;
import org.supervisionwatch.supervision.week.due.AlertFeed;

/** From the roster's events to the directory, and from alerts to who is due. The intake owns the transaction: facts, versions, offsets and parked poison together. */
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
