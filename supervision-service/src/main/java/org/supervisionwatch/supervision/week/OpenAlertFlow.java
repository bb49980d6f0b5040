package org.supervisionwatch.supervision.week;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.chassis.intake.EventIntake;
import org.supervisionwatch.supervision.week.due.AlertFeed;

/** From alerts to who is due on a supervisor's week. The intake owns the transaction. */
@ApplicationScoped
public class OpenAlertFlow {

    private final EventIntake intake;
    private final AlertFeed alerts;

    OpenAlertFlow(EventIntake intake, AlertFeed alerts) {
        this.intake = intake;
        this.alerts = alerts;
    }

    public void alerts(ConsumerRecords<String, byte[]> records) {
        intake.take(alerts, records);
    }
}
