package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/** The mails of a run and what they tell. Its callers own the transaction, which must be repeatable read. */
@ApplicationScoped
public class MailStore {

    private static final String ADD = """
            insert into mail (id, run_id, organisation_id, recipient, state, subject, message_id, source)
            values (?, ?, ?, ?, 'queued', ?, ?, ?)
            """;
    private static final String ADD_ENTRY =
            "insert into mail_entry (mail_id, recipient, episode_id, step, ordinal) values (?, ?, ?, ?, ?)";

    /** A mail may be withdrawn only if it is certain that the server never took it. */
    private static final String SURELY_NOT_SENT = """
             m.state = 'queued' and (m.leased_until is null or m.leased_until < now())
               and not exists (select from mail_attempt a
                                where a.mail_id = m.id and (a.outcome is null or a.outcome = 'unknown'))
            """;

    private static final String WITHDRAW_OLDER = """
            update mail m set state = 'withdrawn', reason = 'taken up by a later run', settled_at = now()
             where m.organisation_id = ? and m.run_id <> ? and
            """ + SURELY_NOT_SENT + " returning m.id";
    private static final String WITHDRAW_STALE = """
            update mail m set state = 'withdrawn', reason = 'not accepted in time', settled_at = now()
             where m.run_id is not null and m.queued_at < now() - make_interval(secs => ?) and
            """ + SURELY_NOT_SENT + " returning m.id, m.run_id";
    private static final String TO_BE_MADE_ANEW = """
            select recipient from mail m where run_id = ?
             group by recipient having bool_and(state = 'withdrawn')
            """;

    private final Sql sql;

    MailStore(Sql sql) {
        this.sql = sql;
    }

    public void add(Run run, Composed mail) {
        String recipient = mail.letter().recipient();
        sql.run(
                ADD,
                mail.id(),
                run.id(),
                run.organisationId(),
                recipient,
                mail.letter().subject(),
                mail.messageId(),
                mail.source());
        sql.runEach(
                ADD_ENTRY,
                mail.letter().entries().stream()
                        .map(entry -> new @Nullable Object[] {
                            mail.id(),
                            recipient,
                            entry.episodeId(),
                            entry.news().step().code(),
                            entry.news().ordinal()
                        })
                        .toList());
    }

    /** A new daily run takes up what earlier ones could not deliver, so that an outage ends with one mail. */
    public void withdrawOlder(Run run) {
        voidEntries(sql.list(WITHDRAW_OLDER, row -> row.uuid("id"), run.organisationId(), run.id()));
        sql.run(
                "update run set anew_from = null where organisation_id = ? and id <> ? and composed_at is not null",
                run.organisationId(),
                run.id());
    }

    /** Withdraws what was not accepted in time; its runs are to be composed anew from {@code now} on. */
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

    /** The recipients of a run whose every mail was withdrawn. */
    public Set<String> toBeMadeAnew(Run run) {
        return Set.copyOf(sql.list(TO_BE_MADE_ANEW, row -> row.text("recipient"), run.id()));
    }

    /** Nobody has read these: what they told is told again when it is still true. */
    void voidEntries(List<UUID> mails) {
        if (!mails.isEmpty()) {
            sql.run("update mail_entry set void = true where mail_id = any (?::uuid[])", mails);
        }
    }
}
