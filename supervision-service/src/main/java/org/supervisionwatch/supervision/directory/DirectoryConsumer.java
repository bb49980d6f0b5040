package org.supervisionwatch.supervision.directory;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The events of the roster, a batch at a time. One after the other: on virtual threads the framework
 * would hand over the next one meanwhile, and a heartbeat could overtake what it vouches for.
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
