package org.supervisionwatch.alerts.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.notification.delivery.message.MailConfig;
import org.supervisionwatch.alerts.notification.delivery.queue.DeliveryOutcome;
import org.supervisionwatch.alerts.notification.delivery.queue.MailOutcome;
import org.supervisionwatch.alerts.notification.delivery.queue.MailQueue;
import org.supervisionwatch.alerts.notification.delivery.queue.MailStore;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.delivery.queue.OutboundPolicy;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusalNotices;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses.RefusedAddress;
import org.supervisionwatch.alerts.notification.delivery.queue.SmtpTransport;
import org.supervisionwatch.alerts.notification.delivery.run.MailMeters;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Delivers the queued mails. The mail server is called between two transactions: after a crash before the second one the same bytes are
 * sent again, and in no other case.
 */
@ApplicationScoped
@ChangesState
public class DeliveryFlow {

    private static final Logger LOG = Logger.getLogger(DeliveryFlow.class);

    private final Clock clock;
    private final Sql sql;
    private final MailQueue queue;
    private final MailStore mails;
    private final SmtpTransport smtp;
    private final MailConfig config;
    private final MailMeters meters;
    private final RefusedAddresses refused;
    private final OpsMail ops;

    DeliveryFlow(
            Clock clock,
            Sql sql,
            MailQueue queue,
            MailStore mails,
            SmtpTransport smtp,
            MailConfig config,
            MailMeters meters,
            RefusedAddresses refused,
            OpsMail ops) {
        this.clock = clock;
        this.sql = sql;
        this.queue = queue;
        this.mails = mails;
        this.smtp = smtp;
        this.config = config;
        this.meters = meters;
        this.refused = refused;
        this.ops = ops;
    }

    /** Delivers what is due, one mail at a time, until nothing is left or the server cannot be reached. */
    public void beat() {
        withdrawStale();
        boolean more = true;
        while (more) {
            Optional<MailQueue.LeasedMail> mail =
                    QuarkusTransaction.requiringNew().call(queue::lease);
            more = mail.isPresent() && deliver(mail.get());
        }
    }

    @ReadsSnapshot
    public void measure() {
        meters.refresh();
    }

    /** @param after the address after which the list continues; empty for the beginning */
    @ReadsSnapshot
    public List<RefusedAddress> refused(String after, int limit) {
        return refused.list(after, limit);
    }

    /** The address is mailed again from the next run on. @throws ProblemException 404 if it is not marked */
    public void lift(String email) {
        if (!QuarkusTransaction.requiringNew().call(() -> refused.lift(email))) {
            throw ProblemException.notFound("This address is not marked");
        }
    }

    private boolean deliver(MailQueue.LeasedMail mail) {
        if (!OutboundPolicy.mayLeave(mail.recipient(), ConfigUtils.getProfiles().contains("production"))) {
            QuarkusTransaction.requiringNew()
                    .run(() -> queue.withhold(mail, "not in production: real addresses are not written to"));
            meters.count(MailOutcome.WITHHELD, 1);
            return true;
        }
        DeliveryOutcome delivery = smtp.send(mail.recipient(), mail.source());
        QuarkusTransaction.requiringNew().run(() -> recordOutcome(mail, delivery));
        if (delivery.outcome() == MailOutcome.REFUSED) {
            LOG.warnf("Mail %s was refused permanently", mail.id());
        }
        meters.count(delivery.outcome(), 1);
        return delivery.outcome() != MailOutcome.UNREACHABLE;
    }

    /** Stores the outcome, the mark on the address and the mail to ops in one transaction. */
    private void recordOutcome(MailQueue.LeasedMail mail, DeliveryOutcome delivery) {
        queue.recordOutcome(mail, delivery);
        if (delivery.outcome() != MailOutcome.REFUSED) {
            return;
        }
        Instant now = clock.instant();
        String answer = delivery.answer();
        if (delivery.ofAddress()) {
            if (refused.mark(mail, answer, now)) {
                notifyOps(mail, RefusalNotices.ofAddress(mail.recipient(), mail.toOps(), answer, now));
            }
            if (mail.toOps()) {
                ops.redirect(mail);
            }
        } else if (!mail.toOps()) {
            // a notice to ops of a mail to ops would be refused as well
            notifyOps(mail, RefusalNotices.ofMail(mail.recipient(), answer, now));
        }
    }

    private void notifyOps(MailQueue.LeasedMail mail, RefusalNotices.RefusalNotice notice) {
        ops.send(mail.organisationId(), notice.about(), notice.subject(), notice.lines());
    }

    private void withdrawStale() {
        Instant now = clock.instant();
        int withdrawn = QuarkusTransaction.requiringNew().call(() -> {
            sql.of("set transaction isolation level repeatable read").run();
            return mails.withdrawStale(config.withdrawAfter(), now);
        });
        if (withdrawn > 0) {
            LOG.warnf("%d mails were not accepted in time and will be composed again", withdrawn);
            meters.count(MailOutcome.WITHDRAWN, withdrawn);
        }
    }
}
