package org.supervisionwatch.supervision.directory;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes {@code organisations.v1} and {@code staff.v1}, a batch at a time. Blocking and not on virtual threads: there
 * the framework would hand over the next batch meanwhile, and a heartbeat could overtake the events before it.
 */
@ApplicationScoped
public class DirectoryConsumer {

    private final DirectoryFlow flow;

    DirectoryConsumer(DirectoryFlow flow) {
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
        flow.staff(records);
    }
}
