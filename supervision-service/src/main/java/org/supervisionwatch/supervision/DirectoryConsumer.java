package org.supervisionwatch.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The events of the roster and of alerts-service, a batch at a time. */
@ApplicationScoped
public class DirectoryConsumer {

    private final DirectoryFlow flow;

    DirectoryConsumer(DirectoryFlow flow) {
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
        flow.staff(records);
    }

    @Incoming("alerts")
    @RunOnVirtualThread
    public void alerts(ConsumerRecords<String, byte[]> records) {
        flow.alerts(records);
    }
}
