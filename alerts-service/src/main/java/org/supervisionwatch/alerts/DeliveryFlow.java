package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.mail.Delivery;
import org.supervisionwatch.alerts.mail.MailConfig;
import org.supervisionwatch.alerts.mail.MailMeters;
import org.supervisionwatch.alerts.mail.MailStore;
import org.supervisionwatch.alerts.mail.OpsMail;
import org.supervisionwatch.alerts.mail.Outbound;
import org.supervisionwatch.alerts.mail.Queue;
import org.supervisionwatch.alerts.mail.Refusals;
import org.supervisionwatch.alerts.mail.RefusedAddresses;
import org.supervisionwatch.alerts.mail.Smtp;
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
    private final Queue queue;
    private final MailStore mails;
    private final Smtp smtp;
    private final MailConfig config;
    private final MailMeters meters;
    private final RefusedAddresses refused;
    private final OpsMail ops;

    DeliveryFlow(
            Clock clock,
            Sql sql,
            Queue queue,
            MailStore mails,
            Smtp smtp,
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
            Optional<Queue.Leased> mail = QuarkusTransaction.requiringNew().call(queue::lease);
            goOn = mail.isPresent() && handOver(mail.get());
        }
    }

    private boolean handOver(Queue.Leased mail) {
        if (!Outbound.mayLeave(mail.recipient(), ConfigUtils.getProfiles().contains("production"))) {
            QuarkusTransaction.requiringNew()
                    .run(() -> queue.withhold(mail, "not in production: real addresses are not written to"));
            count("withheld");
            return true;
        }
        Delivery delivery = smtp.send(mail.recipient(), mail.source());
        QuarkusTransaction.requiringNew().run(() -> note(mail, delivery));
        switch (delivery) {
            case Delivery.Accepted _ -> count("accepted");
            case Delivery.Refused _, Delivery.AddressRefused _ -> {
                LOG.warnf("Mail %s was refused for good", mail.id());
                count("refused");
            }
            case Delivery.Deferred _ -> count("deferred");
            case Delivery.Unreachable _ -> count("unreachable");
            case Delivery.Unknown _ -> count("unknown");
        }
        return !(delivery instanceof Delivery.Unreachable);
    }

    /** What became of it, the mark on the address and the word to ops are written together or not at all. */
    private void note(Queue.Leased mail, Delivery delivery) {
        queue.note(mail, delivery);
        Instant now = clock.instant();
        switch (delivery) {
            case Delivery.AddressRefused(String answer) -> {
                if (refused.mark(mail, answer, now)) {
                    tell(mail, Refusals.ofAddress(mail.recipient(), mail.toOps(), answer, now));
                }
                if (mail.toOps()) {
                    ops.tellElsewhere(mail);
                }
            }
            case Delivery.Refused(String answer) -> {
                // that the server refuses our mails would be refused as well
                if (!mail.toOps()) {
                    tell(mail, Refusals.ofMail(mail.recipient(), answer, now));
                }
            }
            case Delivery.Accepted _, Delivery.Deferred _, Delivery.Unreachable _, Delivery.Unknown _ -> {}
        }
    }

    private void tell(Queue.Leased mail, Refusals.News news) {
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
