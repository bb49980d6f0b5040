package org.supervisionwatch.supervision.directory;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.supervisionwatch.chassis.intake.EventIntake;

/**
 * Takes {@code organisations.v1} and {@code staff.v1} into the directory, a batch at a time; {@link EventIntake} owns the transaction.
 * Blocking and not on virtual threads: there the framework would hand over the next batch meanwhile, and a heartbeat could overtake the
 * events before it.
 */
@ApplicationScoped
public class DirectoryConsumer {

    private final EventIntake intake;
    private final OrganisationFeed organisations;
    private final PersonFeed people;

    DirectoryConsumer(EventIntake intake, OrganisationFeed organisations, PersonFeed people) {
        this.intake = intake;
        this.organisations = organisations;
        this.people = people;
    }

    @Incoming("organisations")
    @Blocking
    public void organisations(ConsumerRecords<String, byte[]> records) {
        intake.take(organisations, records);
    }

    @Incoming("staff")
    @Blocking
    public void staff(ConsumerRecords<String, byte[]> records) {
        intake.take(people, records);
    }
}
