package org.supervisionwatch.alerts.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.notification.delivery.message.MailConfig;
import org.supervisionwatch.alerts.notification.delivery.queue.DeliveryOutcome;
import org.supervisionwatch.alerts.notification.delivery.queue.MailQueue;
import org.supervisionwatch.alerts.notification.delivery.queue.MailStore;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.delivery.queue.OutboundPolicy;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusalNotices;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses;
import org.supervisionwatch.alerts.notification.delivery.queue.SmtpTransport;
import org.supervisionwatch.alerts.notification.delivery.run.MailMeters;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * From composed mails to accepted ones. The server is spoken to between two transactions: a crash before the second repeats the
 * same bytes, and nothing else ever does.
 */
@ApplicationScoped
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

    /** Hands over what waits, one by one, until nothing is left or the server is not there. */
    public void beat() {
        withdrawStale();
        boolean goOn = true;
        while (goOn) {
            Optional<MailQueue.LeasedMail> mail =
                    QuarkusTransaction.requiringNew().call(queue::lease);
            goOn = mail.isPresent() && handOver(mail.get());
        }
    }

    private boolean handOver(MailQueue.LeasedMail mail) {
        if (!OutboundPolicy.mayLeave(mail.recipient(), ConfigUtils.getProfiles().contains("production"))) {
            QuarkusTransaction.requiringNew()
                    .run(() -> queue.withhold(mail, "not in production: real addresses are not written to"));
            count("withheld");
            return true;
        }
        DeliveryOutcome delivery = smtp.send(mail.recipient(), mail.source());
        QuarkusTransaction.requiringNew().run(() -> note(mail, delivery));
        switch (delivery) {
            case DeliveryOutcome.DeliveryAccepted _ -> count("accepted");
            case DeliveryOutcome.DeliveryRefused _, DeliveryOutcome.AddressRefused _ -> {
                LOG.warnf("Mail %s was refused for good", mail.id());
                count("refused");
            }
            case DeliveryOutcome.DeliveryDeferred _ -> count("deferred");
            case DeliveryOutcome.ServerUnreachable _ -> count("unreachable");
            case DeliveryOutcome.DeliveryUnknown _ -> count("unknown");
        }
        return !(delivery instanceof DeliveryOutcome.ServerUnreachable);
    }

    /** What became of it, the mark on the address and the word to ops are written together or not at all. */
    private void note(MailQueue.LeasedMail mail, DeliveryOutcome delivery) {
        queue.note(mail, delivery);
        Instant now = clock.instant();
        switch (delivery) {
            case DeliveryOutcome.AddressRefused(String answer) -> {
                if (refused.mark(mail, answer, now)) {
                    tell(mail, RefusalNotices.ofAddress(mail.recipient(), mail.toOps(), answer, now));
                }
                if (mail.toOps()) {
                    ops.tellElsewhere(mail);
                }
            }
            case DeliveryOutcome.DeliveryRefused(String answer) -> {
                // that the server refuses our mails would be refused as well
                if (!mail.toOps()) {
                    tell(mail, RefusalNotices.ofMail(mail.recipient(), answer, now));
                }
            }
            case DeliveryOutcome.DeliveryAccepted _,
                    DeliveryOutcome.DeliveryDeferred _,
                    DeliveryOutcome.ServerUnreachable _,
                    DeliveryOutcome.DeliveryUnknown _ -> {}
        }
    }

    private void tell(MailQueue.LeasedMail mail, RefusalNotices.RefusalNotice news) {
        ops.tell(mail.organisationId(), news.about(), news.subject(), news.lines());
    }

    private void withdrawStale() {
        Instant now = clock.instant();
        int withdrawn = QuarkusTransaction.requiringNew().call(() -> {
            sql.run("set transaction isolation level repeatable read");
            return mails.withdrawStale(config.withdrawAfter(), now);
        });
        if (withdrawn > 0) {
            LOG.warnf("%d mails were not accepted in time; they are composed anew", withdrawn);
            meters.count("withdrawn", withdrawn);
        }
    }

    private void count(String outcome) {
        meters.count(outcome, 1);
    }
}
