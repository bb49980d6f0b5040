package org.supervisionwatch.alerts.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.delivery.queue.RetryBackoff;
import org.supervisionwatch.chassis.intake.RestoreCheck;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** The queue of cards, with leases and retries by the database's clock. Its callers own the transaction. */
@ApplicationScoped
public class CardQueue {

    private static final String LEASE = """
            update team_card c set leased_until = now() + make_interval(secs => ?), attempts = attempts + 1
              from team_webhook w
             where w.team_id = c.team_id
               and c.id = (select q.id from team_card q join team_webhook u on u.team_id = q.team_id and u.off_at is null
                            where q.state = 'queued' and q.next_attempt_at <= now() and ?
                              and (q.leased_until is null or q.leased_until < now())
                            order by q.next_attempt_at, q.id limit 1 for update of q skip locked)
            returning c.id, c.team_id, c.organisation_id, c.body, c.attempts, w.url
            """;
    private static final String DROP = """
            update team_card c set state = 'replaced', settled_at = now()
             where c.state = 'queued' and (c.leased_until is null or c.leased_until < now())
               and not exists (select from team_webhook w where w.team_id = c.team_id and w.off_at is null)
            """;
    private static final String SETTLE =
            "update team_card set state = ?, error = ?, settled_at = now(), leased_until = null where id = ?";
    private static final String WAIT = """
            update team_card set error = ?, leased_until = null, next_attempt_at = now() + make_interval(secs => ?) where id = ?
            """;

    private final Sql sql;
    private final WebhookConfig config;
    private final RestoreCheck restored;

    CardQueue(Sql sql, WebhookConfig config, RestoreCheck restored) {
        this.sql = sql;
        this.config = config;
        this.restored = restored;
    }

    /** A card that only this sender is to deliver now. @param attempts this one included */
    public record LeasedCard(UUID id, UUID teamId, UUID organisationId, String url, String body, int attempts) {

        @Override
        public String toString() {
            return "card " + id + " of team " + teamId;
        }
    }

    /** Leases a card; none until it is certain that the database was not restored from a backup. */
    public Optional<LeasedCard> lease() {
        return sql.one(LEASE, CardQueue::read, (double) config.lease().toSeconds(), restored.done());
    }

    /** Drops all queued cards, after a restore: they may have been sent since. The next run makes new ones. */
    public void dropAll() {
        sql.run(
                "update team_card set state = 'replaced', settled_at = now(), leased_until = null where state = 'queued'");
    }

    /** Drops the cards of teams without a webhook in use. */
    public void dropOrphaned() {
        sql.run(DROP);
    }

    public void recordOutcome(LeasedCard card, CardDelivery outcome) {
        switch (outcome) {
            case CardDelivery.CardAccepted _ -> sql.run(SETTLE, "accepted", null, card.id());
            case CardDelivery.CardRefused(String because) -> sql.run(SETTLE, "refused", because, card.id());
            case CardDelivery.CardDeferred(String because) ->
                sql.run(WAIT, because, seconds(card.attempts()), card.id());
        }
    }

    private double seconds(int attempts) {
        return RetryBackoff.after(attempts, config.backoff(), config.longestBackoff())
                        .toMillis()
                / 1000.0;
    }

    private static LeasedCard read(Row row) throws SQLException {
        return new LeasedCard(
                row.uuid("id"),
                row.uuid("team_id"),
                row.uuid("organisation_id"),
                row.text("url"),
                row.text("body"),
                row.number("attempts"));
    }
}
