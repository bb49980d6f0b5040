package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.message.MailConfig;
import org.supervisionwatch.chassis.intake.RestoreCheck;
import org.supervisionwatch.chassis.sql.Sql;

/** The queue of mails for the server, with leases and retries by the database's clock. Its callers own the transaction. */
@ApplicationScoped
public class MailQueue {

    /** The first attempt of a mail to ops comes before all others, so that it never waits for a big run. Two replicas that ask at once may exceed the pace by one. */
    private static final String LEASE = """
            update mail set leased_until = now() + make_interval(secs => :lease), attempts = attempts + 1
             where id = (select m.id from mail m
                          where m.state = 'queued' and m.next_attempt_at <= now() and (m.run_id is null or (:restored and %s))
                            and (m.leased_until is null or m.leased_until < now())
                          order by not (m.run_id is null and m.attempts = 0), m.next_attempt_at, m.id limit 1 for update skip locked)
               and (select count(*) from mail_attempt where started_at > now() - interval '1 minute') < :per_minute
            returning id, organisation_id, run_id is null as to_ops, recipient, source, attempts as attempt
            """.formatted(RestoreStore.NOT_LOST);

    private static final String END = """
            update mail_attempt set ended_at = clock_timestamp(), outcome = :outcome, error = nullif(:answer, '')
             where mail_id = :id and number = :attempt
            """;
    private static final String SETTLE = """
            update mail set state = :state, reason = :reason, settled_at = now(), leased_until = null
             where id = :id and state = 'queued'
            """;
    private static final String WAIT = """
            update mail set next_attempt_at = now() + make_interval(secs => :wait), leased_until = null
             where id = :id and attempts = :attempt and state = 'queued'
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
        Optional<LeasedMail> mail = sql.of(LEASE)
                .with("lease", seconds(config.lease()))
                .with("restored", restored.done())
                .with("per_minute", config.perMinute())
                .first(LeasedMail.class);
        mail.ifPresent(it -> sql.of("insert into mail_attempt (mail_id, number) values (:id, :attempt)")
                .with(it)
                .run());
        return mail;
    }

    /** Stores the outcome of the attempt, and when the next one is due if there is one. */
    public void recordOutcome(LeasedMail mail, DeliveryOutcome delivery) {
        sql.of(END).with(delivery).with(mail).run();
        if (delivery.outcome() == MailOutcome.ACCEPTED) {
            settle(mail, MailState.ACCEPTED, null);
        } else if (delivery.outcome() == MailOutcome.REFUSED) {
            settleUnread(mail, MailState.FAILED, delivery.answer());
        } else {
            Duration wait = RetryBackoff.after(mail.attempt(), config.backoff(), config.longestBackoff());
            sql.of(WAIT).with("wait", seconds(wait)).with(mail).run();
        }
    }

    /** Withholds a mail that may not be sent from this environment; its row keeps the reason. */
    public void withhold(LeasedMail mail, String reason) {
        sql.of("delete from mail_attempt where mail_id = :id and number = :attempt")
                .with(mail)
                .run();
        settleUnread(mail, MailState.WITHHELD, reason);
    }

    /** Voids the entries, as nobody has read them, unless another attempt was accepted meanwhile. */
    private void settleUnread(LeasedMail mail, MailState state, String reason) {
        if (settle(mail, state, reason)) {
            mails.voidEntries(List.of(mail.id()));
        }
    }

    private boolean settle(LeasedMail mail, MailState state, @Nullable String reason) {
        return sql.of(SETTLE)
                        .with("state", state)
                        .with("reason", reason)
                        .with(mail)
                        .run()
                == 1;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
