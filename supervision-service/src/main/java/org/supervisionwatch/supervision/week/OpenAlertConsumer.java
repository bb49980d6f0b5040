package org.supervisionwatch.supervision.week;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The events of alerts-service, a batch at a time and one after the other, as those of the roster. */
@ApplicationScoped
public class OpenAlertConsumer {

    private final OpenAlertFlow flow;

    OpenAlertConsumer(OpenAlertFlow flow) {
        this.flow = flow;
    }

    @Incoming("alerts")
    @Blocking
    public void alerts(ConsumerRecords<String, byte[]> records) {
        flow.alerts(records);
    }
}
