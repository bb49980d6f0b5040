package org.supervisionwatch.alerts.notification.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.supervisionwatch.alerts.freshness.DataGapsNoticed;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.chassis.sql.ChangesState;

/** Mails ops about new data gaps, in the transaction that stores them. */
@ApplicationScoped
@ChangesState
public class DataGapNoticeFlow {

    private final OpsMail mail;

    DataGapNoticeFlow(OpsMail mail) {
        this.mail = mail;
    }

    void notice(@Observes DataGapsNoticed gaps) {
        mail.send(gaps.organisationId(), gaps.about(), gaps.subject(), gaps.lines());
    }
}
