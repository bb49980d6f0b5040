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

/** The queue of mails for the server, with leases and retries by the database's clock. Its callers own the transaction. */
@ApplicationScoped
public class MailQueue {

    /** The first attempt of a mail to ops comes before all others, so that it never waits for a big run. Two replicas that ask at once may exceed the pace by one. */
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
     * A mail that only this sender is to deliver now.
     *
     * @param toOps whether it is a mail to ops
     */
    public record LeasedMail(
            UUID id, UUID organisationId, boolean toOps, String recipient, byte[] source, int attempt) {}

    /**
     * Leases the mail that has waited longest, unless the pace forbids it, and records the attempt before it is made. Until it is certain
     * that the database was not restored from a backup no mail of a run is leased: it may have been sent in the time that was lost.
     */
    public Optional<LeasedMail> lease() {
        Optional<LeasedMail> mail =
                sql.one(LEASE, MailQueue::readLeased, seconds(config.lease()), restored.done(), config.perMinute());
        mail.ifPresent(it -> sql.run(BEGIN, it.id(), it.attempt()));
        return mail;
    }

    /** Stores the outcome of the attempt, and when the next one is due if there is one. */
    public void recordOutcome(LeasedMail mail, DeliveryOutcome delivery) {
        switch (delivery) {
            case DeliveryOutcome.DeliveryAccepted() -> {
                end(mail, "accepted", "");
                sql.run(SETTLE, "accepted", null, mail.id());
            }
            case DeliveryOutcome.DeliveryRefused(String answer) -> fail(mail, answer);
            case DeliveryOutcome.AddressRefused(String answer) -> fail(mail, answer);
            case DeliveryOutcome.DeliveryDeferred(String answer) -> retry(mail, "deferred", answer);
            case DeliveryOutcome.ServerUnreachable(String error) -> retry(mail, "unreachable", error);
            case DeliveryOutcome.DeliveryUnknown(String error) -> retry(mail, "unknown", error);
        }
    }

    private void fail(LeasedMail mail, String answer) {
        end(mail, "refused", answer);
        settleUnread(mail, "failed", answer);
    }

    /** Withholds a mail that may not be sent from this environment; its row keeps the reason. */
    public void withhold(LeasedMail mail, String reason) {
        sql.run("delete from mail_attempt where mail_id = ? and number = ?", mail.id(), mail.attempt());
        settleUnread(mail, "withheld", reason);
    }

    /** Voids the entries, as nobody has read them, unless another attempt was accepted meanwhile. */
    private void settleUnread(LeasedMail mail, String state, String reason) {
        if (sql.run(SETTLE, state, reason, mail.id()) == 1) {
            mails.voidEntries(List.of(mail.id()));
        }
    }

    private void retry(LeasedMail mail, String outcome, String error) {
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
