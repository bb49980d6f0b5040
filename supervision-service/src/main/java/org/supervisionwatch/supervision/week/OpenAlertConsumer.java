package org.supervisionwatch.supervision.week;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.supervisionwatch.chassis.intake.EventIntake;
import org.supervisionwatch.supervision.week.due.AlertFeed;

/** Takes in the events of alerts-service, a batch at a time and one after the other, as those of the roster. */
@ApplicationScoped
public class OpenAlertConsumer {

    private final EventIntake intake;
    private final AlertFeed alerts;

    OpenAlertConsumer(EventIntake intake, AlertFeed alerts) {
        this.intake = intake;
        this.alerts = alerts;
    }

    @Incoming("alerts")
    @Blocking
    public void alerts(ConsumerRecords<String, byte[]> records) {
        intake.take(alerts, records);
    }
}
