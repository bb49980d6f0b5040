package org.supervisionwatch.alerts.roster;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Receives events from Kafka: one batch for each poll, acknowledged once it is in the database. The batches of a topic are taken one after
 * the other: on virtual threads the framework would hand over the next one meanwhile, and a heartbeat could overtake the events before it.
 */
@ApplicationScoped
public class EventConsumers {

    private final IntakeFlow flow;

    EventConsumers(IntakeFlow flow) {
        this.flow = flow;
    }

    @Incoming("organisations")
    @Blocking
    public void organisations(ConsumerRecords<String, byte[]> records) {
        flow.organisations(records);
    }

    @Incoming("staff")
    @Blocking
    public void staff(ConsumerRecords<String, byte[]> records) {
        flow.people(records);
    }

    @Incoming("sessions")
    @Blocking
    public void sessions(ConsumerRecords<String, byte[]> records) {
        flow.sessions(records);
    }
}
