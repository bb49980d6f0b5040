package org.supervisionwatch.alerts.notification.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.supervisionwatch.alerts.freshness.DataGapsNoticed;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;

/** From a gap in the data to one mail to those who run the service, in the transaction that keeps the gap. */
@ApplicationScoped
public class DataGapNoticeFlow {

    private final OpsMail mail;

    DataGapNoticeFlow(OpsMail mail) {
        this.mail = mail;
    }

    void notice(@Observes DataGapsNoticed gaps) {
        mail.tell(gaps.organisationId(), gaps.about(), gaps.subject(), gaps.lines());
    }
}
