package org.supervisionwatch.alerts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where events come in: a batch for each poll, acknowledged once it is in the database. */
@ApplicationScoped
public class Consumers {

    private final IntakeFlow flow;

    Consumers(IntakeFlow flow) {
        this.flow = flow;
    }

    @Incoming("organisations")
    @RunOnVirtualThread
    public void organisations(ConsumerRecords<String, byte[]> records) {
        flow.organisations(records);
    }

    @Incoming("staff")
    @RunOnVirtualThread
    public void staff(ConsumerRecords<String, byte[]> records) {
        flow.people(records);
    }

    @Incoming("sessions")
    @RunOnVirtualThread
    public void sessions(ConsumerRecords<String, byte[]> records) {
        flow.sessions(records);
    }
}
