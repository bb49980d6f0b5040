package org.supervisionwatch.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.chassis.intake.Intake;
import org.supervisionwatch.supervision.directory.OrganisationFeed;
import org.supervisionwatch.supervision.directory.PersonFeed;

/** From the roster's events to the directory. The intake owns the transaction: facts, versions, offsets and parked poison together. */
@ApplicationScoped
public class DirectoryFlow {

    private final Intake intake;
    private final OrganisationFeed organisations;
    private final PersonFeed people;

    DirectoryFlow(Intake intake, OrganisationFeed organisations, PersonFeed people) {
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
