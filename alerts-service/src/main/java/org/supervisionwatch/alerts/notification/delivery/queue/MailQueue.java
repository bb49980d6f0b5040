package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.delivery.message.MailConfig;
import org.supervisionwatch.chassis.intake.RestoreCheck;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** The mails that wait for the server. Leases and waits go by the database's clock. Its callers own the transaction. */
@ApplicationScoped
public class MailQueue {

    /** A mail to those who run the service is tried first: it never waits for a big run. Of two replicas that ask at once each may get the last of a minute. */
    private static final String LEASE = """
            update mail set leased_until = now() + make_interval(secs => ?), attempts = attempts + 1
             where id = (select m.id from mail m
                          where m.state = 'queued' and m.next_attempt_at <= now() and (m.run_id is null or (? and %s))
                            and (m.leased_until is null or m.leased_until < now())
                          order by not (m.run_id is null and m.attempts = 0), m.next_attempt_at, m.id limit 1 for update skip locked)
               and (select count(*) from mail_attempt where started_at > now() - interval '1 minute') < ?
            returning id, organisation_id, run_id is null as to_ops, recipient, source, attempts
            """.formatted(RestoreStore.NOT_LOST);

    private static final String BEGIN = "insert into mail_attempt (mail_id, number) values (?, ?)";
    private static final String END = """
            update mail_attempt set ended_at = clock_timestamp(), outcome = ?, error = ? where mail_id = ? and number = ?
            """;
    private static final String SETTLE = """
            update mail set state = ?, reason = ?, settled_at = now(), leased_until = null where id = ? and state = 'queued'
            """;
    private static final String WAIT = """
            update mail set next_attempt_at = now() + make_interval(secs => ?), leased_until = null
             where id = ? and attempts = ? and state = 'queued'
            """;

    private final Sql sql;
    private final MailStore mails;
    private final MailConfig config;
    private final RestoreCheck restored;

    MailQueue(Sql sql, MailStore mails, MailConfig config, RestoreCheck restored) {
        this.sql = sql;
        this.mails = mails;
        this.config = config;
        this.restored = restored;
    }

    /**
     * A mail that this sender, and no other, is to hand over now.
     *
     * @param toOps whether it is one to those who run the service
     */
    public record LeasedMail(
            UUID id, UUID organisationId, boolean toOps, String recipient, byte[] source, int attempt) {}

    /**
     * Takes the mail that has waited longest, unless the pace forbids it, and notes the attempt before it is made. Until it is sure
     * that the database is not one from a backup nothing of a run is taken: it may have been sent in the time that is lost.
     */
    public Optional<LeasedMail> lease() {
        Optional<LeasedMail> mail =
                sql.one(LEASE, MailQueue::readLeased, seconds(config.lease()), restored.done(), config.perMinute());
        mail.ifPresent(it -> sql.run(BEGIN, it.id(), it.attempt()));
        return mail;
    }

    /** Notes what became of the attempt, and when the next one is due if there is to be one. */
    public void note(LeasedMail mail, DeliveryOutcome delivery) {
        switch (delivery) {
            case DeliveryOutcome.DeliveryAccepted() -> {
                end(mail, "accepted", "");
                sql.run(SETTLE, "accepted", null, mail.id());
            }
            case DeliveryOutcome.DeliveryRefused(String answer) -> fail(mail, answer);
            case DeliveryOutcome.AddressRefused(String answer) -> fail(mail, answer);
            case DeliveryOutcome.DeliveryDeferred(String answer) -> again(mail, "deferred", answer);
            case DeliveryOutcome.ServerUnreachable(String error) -> again(mail, "unreachable", error);
            case DeliveryOutcome.DeliveryUnknown(String error) -> again(mail, "unknown", error);
        }
    }

    private void fail(LeasedMail mail, String answer) {
        end(mail, "refused", answer);
        settleUnread(mail, "failed", answer);
    }

    /** It may not leave from here. It stays as a row that says so. */
    public void withhold(LeasedMail mail, String reason) {
        sql.run("delete from mail_attempt where mail_id = ? and number = ?", mail.id(), mail.attempt());
        settleUnread(mail, "withheld", reason);
    }

    /** Unless another attempt was accepted meanwhile, nobody has read it. */
    private void settleUnread(LeasedMail mail, String state, String reason) {
        if (sql.run(SETTLE, state, reason, mail.id()) == 1) {
            mails.voidEntries(List.of(mail.id()));
        }
    }

    private void again(LeasedMail mail, String outcome, String error) {
        end(mail, outcome, error);
        Duration wait = RetryBackoff.after(mail.attempt(), config.backoff(), config.longestBackoff());
        sql.run(WAIT, seconds(wait), mail.id(), mail.attempt());
    }

    private void end(LeasedMail mail, String outcome, String error) {
        sql.run(END, outcome, error.isEmpty() ? null : error, mail.id(), mail.attempt());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static LeasedMail readLeased(Row row) throws SQLException {
        return new LeasedMail(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.flag("to_ops"),
                row.text("recipient"),
                row.bytes("source"),
                row.number("attempts"));
    }
}
