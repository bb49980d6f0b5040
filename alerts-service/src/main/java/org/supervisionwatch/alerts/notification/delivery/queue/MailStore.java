package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.message.ComposedMail;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.FullPicture;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent;
import org.supervisionwatch.chassis.sql.Sql;

/** The mails of runs and their entries. Its callers own the transaction, which must be repeatable read. */
@ApplicationScoped
public class MailStore {

    private static final String ADD = """
            insert into mail (id, run_id, organisation_id, recipient, told_on, daily, pictured, state, subject, message_id, source)
            values (?, ?, ?, ?, ?, ?, ?::uuid[], 'queued', ?, ?, ?)
            """;
    private static final String ADD_ENTRY =
            "insert into mail_entry (mail_id, recipient, episode_id, step, ordinal, rung) values (?, ?, ?, ?, ?, ?)";

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
             where m.organisation_id = ? and m.run_id <> ? and
            """ + SURELY_NOT_SENT + " returning m.id, m.recipient";
    private static final String WITHDRAW_STALE = """
            update mail m set state = 'withdrawn', reason = 'not accepted in time', settled_at = now()
             where m.queued_at < now() - make_interval(secs => ?) and
            """ + SURELY_NOT_SENT + " returning m.id, m.run_id";
    private static final String MAILED_ON =
            "select distinct recipient from mail where organisation_id = ? and told_on = ? and daily and state <> 'withdrawn'";
    private static final String CLEAR_ANEW = """
            update run set anew_from = null where organisation_id = ? and id <> ? and anew_from is not null returning id
            """;

    /** Everything that may have been read, including what is withheld because it may have been sent before a restore. */
    private static final String FULL_PICTURES = """
            select recipient, team_id, max(told_on) as told_on
              from (select m.recipient, unnest(m.pictured) as team_id, m.told_on from mail m
                     where m.organisation_id = ? and m.told_on >= ?::date - 60
                       and (m.state in ('queued', 'accepted') or m.state = 'withheld' and m.reason = ?)) pictures
             group by recipient, team_id
            """;

    private static final String TO_RECOMPOSE = """
            select recipient from mail where run_id = any (?::uuid[])
             group by run_id, recipient having bool_and(state = 'withdrawn')
            """;

    private final Sql sql;

    MailStore(Sql sql) {
        this.sql = sql;
    }

    /** @param today the day in the organisation's zone */
    public void add(MailRun run, LocalDate today, ComposedMail mail) {
        String recipient = mail.content().recipient();
        sql.run(
                ADD,
                mail.id(),
                run.id(),
                run.organisationId(),
                recipient,
                today,
                run.daily(),
                mail.content().fullPictures(),
                mail.content().subject(),
                mail.messageId(),
                mail.source());
        addEntries(mail, recipient);
    }

    private void addEntries(ComposedMail mail, String recipient) {
        sql.runEach(
                ADD_ENTRY,
                mail.content().notified().stream()
                        .map(notified -> entry(mail.id(), recipient, notified))
                        .toList());
    }

    private static @Nullable Object[] entry(UUID mailId, String recipient, DigestContent.NotifiedEpisode notified) {
        return new @Nullable Object[] {
            mailId,
            recipient,
            notified.episodeId(),
            notified.news().step().code(),
            notified.news().ordinal(),
            notified.news().escalationStep()
        };
    }

    /**
     * Withdraws what earlier runs could not deliver, so that an outage ends with one mail: what is still queued, and what was withdrawn
     * before and not composed again yet.
     *
     * @return the recipients whose mails this run replaces
     */
    public Set<String> withdrawOlder(MailRun run) {
        record Withdrawn(UUID mailId, String recipient) {}
        List<Withdrawn> older = sql.list(
                WITHDRAW_OLDER,
                row -> new Withdrawn(row.uuid("id"), row.text("recipient")),
                run.organisationId(),
                run.id());
        voidEntries(older.stream().map(Withdrawn::mailId).toList());
        Set<UUID> reopened = Set.copyOf(sql.list(CLEAR_ANEW, row -> row.uuid("id"), run.organisationId(), run.id()));
        return Stream.concat(older.stream().map(Withdrawn::recipient), toRecompose(reopened).stream())
                .collect(Collectors.toSet());
    }

    /** The recipients of daily runs on a day whose mail was not withdrawn since. */
    public Set<String> mailedOn(UUID organisationId, LocalDate day) {
        return Set.copyOf(sql.list(MAILED_ON, row -> row.text("recipient"), organisationId, day));
    }

    /** Who had the full picture of a team in the last 60 days, and when last. @param today the day in the organisation's zone */
    public List<FullPicture> fullPictures(UUID organisationId, LocalDate today) {
        return sql.list(
                FULL_PICTURES,
                row -> new FullPicture(row.text("recipient"), row.uuid("team_id"), row.date("told_on")),
                organisationId,
                today,
                RestoreStore.REASON);
    }

    /** Withdraws what was not accepted in time; its runs are to be composed again from {@code now} on. @return how many */
    public int withdrawStale(Duration after, Instant now) {
        record Withdrawn(UUID mailId, UUID runId) {}
        List<Withdrawn> stale = sql.list(
                WITHDRAW_STALE,
                row -> new Withdrawn(row.uuid("id"), row.uuid("run_id")),
                (double) after.toMillis() / 1000);
        voidEntries(stale.stream().map(Withdrawn::mailId).toList());
        Set<UUID> runs = stale.stream().map(Withdrawn::runId).collect(Collectors.toSet());
        sql.run("update run set anew_from = ? where id = any (?::uuid[])", now, runs);
        return stale.size();
    }

    /** The recipients of these runs whose every mail of a run was withdrawn. */
    public Set<String> toRecompose(Set<UUID> runs) {
        return sql.list(TO_RECOMPOSE, row -> row.text("recipient"), runs).stream()
                .collect(Collectors.toSet());
    }

    /** Nobody has read these: their notifications are repeated if they still hold. */
    void voidEntries(List<UUID> mails) {
        if (!mails.isEmpty()) {
            sql.run("update mail_entry set void = true where mail_id = any (?::uuid[])", mails);
        }
    }
}
