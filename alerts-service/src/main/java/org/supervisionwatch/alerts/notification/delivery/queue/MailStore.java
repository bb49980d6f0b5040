package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.notification.delivery.message.ComposedMail;
import org.supervisionwatch.alerts.notification.delivery.message.MailEnvelope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.FullPicture;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlStatement;

/** The mails and their entries. Its callers own the transaction, which must be repeatable read. */
@ApplicationScoped
public class MailStore {

    private static final String ADD = """
            insert into mail (id, run_id, about, organisation_id, recipient, told_on, daily, pictured, state, reason, subject,
                              message_id, source)
            values (:id, :run, :about, :organisation, :recipient, :told_on, :daily, :pictured::uuid[], :state, :reason, :subject,
                    :message_id, :source)
            on conflict (organisation_id, about) where about is not null do nothing
            """;

    /**
     * A mail may be withdrawn only if it can be composed again and the server certainly never accepted it, not even before the database
     * was restored from a backup.
     */
    private static final String SURELY_NOT_SENT = """
             %s and m.run_id in (select id from run where kind in ('daily', 'going_live')) and m.state = 'queued' and (m.leased_until is null or m.leased_until < now())
               and not exists (select from mail_attempt a
                                where a.mail_id = m.id and (a.outcome is null or a.outcome = 'unknown'))
            """.formatted(RestoreStore.NOT_LOST);

    private static final String WITHDRAW_OLDER = """
            update mail m set state = 'withdrawn', reason = 'taken up by a later run', settled_at = now()
             where m.organisation_id = :organisation_id and m.run_id <> :id and
            """ + SURELY_NOT_SENT + " returning m.id as mail_id, m.recipient";
    private static final String WITHDRAW_STALE = """
            update mail m set state = 'withdrawn', reason = 'not accepted in time', settled_at = now()
             where m.queued_at < now() - make_interval(secs => :seconds) and
            """ + SURELY_NOT_SENT + " returning m.id as mail_id, m.run_id";
    private static final String MAILED_ON = """
            select distinct recipient from mail
             where organisation_id = :organisation and told_on = :day and daily and state <> 'withdrawn'
            """;
    private static final String CLEAR_ANEW = """
            update run set anew_from = null where organisation_id = :organisation_id and id <> :id and anew_from is not null returning id
            """;

    /** Everything that may have been read, including what is withheld because it may have been sent before a restore. */
    private static final String FULL_PICTURES = """
            select recipient, team_id, max(told_on) as "on"
              from (select m.recipient, unnest(m.pictured) as team_id, m.told_on from mail m
                     where m.organisation_id = :organisation and m.told_on >= :today::date - 60
                       and (m.state in ('queued', 'accepted') or m.state = 'withheld' and m.reason = :reason)) pictures
             group by recipient, team_id
            """;

    private static final String TO_RECOMPOSE = """
            select recipient from mail where run_id = any (:runs)
             group by run_id, recipient having bool_and(state = 'withdrawn')
            """;

    private final Sql sql;
    private final RestoreStore restores;

    MailStore(Sql sql, RestoreStore restores) {
        this.sql = sql;
        this.restores = restores;
    }

    private record EntryRow(UUID mailId, String recipient, UUID episodeId, NotificationPolicy.NotificationNews news) {}

    /** Queues a mail of digests. @param today the day in the organisation's zone */
    public void add(MailRun run, LocalDate today, ComposedMail mail) {
        adding(run.organisationId(), mail.envelope(), mail.source())
                .with("run", run.id())
                .with("told_on", today)
                .with("daily", run.daily())
                .with("pictured", mail.content().fullPictures())
                .run();
        MailEnvelope envelope = mail.envelope();
        List<EntryRow> entries = mail.content().notified().stream()
                .map(each -> new EntryRow(envelope.id(), envelope.recipient(), each.episodeId(), each.news()))
                .toList();
        sql.insertAll("mail_entry", EntryRow.class, entries);
    }

    /** Queues a mail of week links; withheld if it may have been sent before the database was restored. */
    public void addLink(MailRun run, MailEnvelope mail, byte[] source) {
        boolean lost = restores.isLost(run.id());
        adding(run.organisationId(), mail, source)
                .with("run", run.id())
                .with("state", lost ? MailState.WITHHELD : MailState.QUEUED)
                .with("reason", lost ? RestoreStore.REASON : null)
                .run();
    }

    /** Queues a mail to ops. @return false if there is one with this key already */
    boolean addNotice(UUID organisationId, String about, MailEnvelope mail, byte[] source) {
        return adding(organisationId, mail, source).with("about", about).run() == 1;
    }

    private SqlStatement adding(UUID organisationId, MailEnvelope mail, byte[] source) {
        return sql.of(ADD)
                .with(mail)
                .with("message_id", mail.messageId())
                .with("source", source)
                .with("organisation", organisationId)
                .with("run", null)
                .with("about", null)
                .with("told_on", null)
                .with("daily", false)
                .with("pictured", List.of())
                .with("state", MailState.QUEUED)
                .with("reason", null);
    }

    /**
     * Withdraws what earlier runs could not deliver, so that an outage ends with one mail: what is still queued, and what was withdrawn
     * before and not composed again yet.
     *
     * @return the recipients whose mails this run replaces
     */
    public Set<String> withdrawOlder(MailRun run) {
        record Withdrawn(UUID mailId, String recipient) {}
        List<Withdrawn> older = sql.of(WITHDRAW_OLDER).with(run).list(Withdrawn.class);
        voidEntries(older.stream().map(Withdrawn::mailId).toList());
        List<UUID> reopened = sql.of(CLEAR_ANEW).with(run).list(UUID.class);
        return Stream.concat(older.stream().map(Withdrawn::recipient), toRecompose(reopened).stream())
                .collect(Collectors.toSet());
    }

    /** The recipients of daily runs on a day whose mail was not withdrawn since. */
    public Set<String> mailedOn(UUID organisationId, LocalDate day) {
        return Set.copyOf(sql.of(MAILED_ON)
                .with("organisation", organisationId)
                .with("day", day)
                .list(String.class));
    }

    /** Who had the full picture of a team in the last 60 days, and when last. @param today the day in the organisation's zone */
    public List<FullPicture> fullPictures(UUID organisationId, LocalDate today) {
        return sql.of(FULL_PICTURES)
                .with("organisation", organisationId)
                .with("today", today)
                .with("reason", RestoreStore.REASON)
                .list(FullPicture.class);
    }

    /** Withdraws what was not accepted in time; its runs are to be composed again from {@code now} on. @return how many */
    public int withdrawStale(Duration after, Instant now) {
        record Withdrawn(UUID mailId, UUID runId) {}
        List<Withdrawn> stale = sql.of(WITHDRAW_STALE)
                .with("seconds", after.toMillis() / 1000.0)
                .list(Withdrawn.class);
        voidEntries(stale.stream().map(Withdrawn::mailId).toList());
        sql.of("update run set anew_from = :now where id = any (:runs)")
                .with("now", now)
                .with("runs", stale.stream().map(Withdrawn::runId).collect(Collectors.toSet()))
                .run();
        return stale.size();
    }

    /** The recipients of these runs whose every mail of a run was withdrawn. */
    public Set<String> toRecompose(Collection<UUID> runs) {
        return Set.copyOf(sql.of(TO_RECOMPOSE).with("runs", runs).list(String.class));
    }

    /** Nobody has read these: their notifications are repeated if they still hold. */
    void voidEntries(List<UUID> mails) {
        sql.of("update mail_entry set void = true where mail_id = any (:mails)")
                .with("mails", mails)
                .run();
    }
}
