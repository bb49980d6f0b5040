package org.supervisionwatch.alerts.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore;
import org.supervisionwatch.alerts.notification.delivery.queue.RetryBackoff;
import org.supervisionwatch.alerts.notification.teams.CardDelivery.CardOutcome;
import org.supervisionwatch.chassis.intake.RestoreCheck;
import org.supervisionwatch.chassis.sql.Sql;

/** The queue of cards, with leases and retries by the database's clock. Its callers own the transaction. */
@ApplicationScoped
public class CardQueue {

    private static final String LEASE = """
            update team_card c set leased_until = now() + make_interval(secs => :lease), attempts = attempts + 1
              from team_webhook w
             where w.team_id = c.team_id
               and c.id = (select q.id from team_card q join team_webhook u on u.team_id = q.team_id and u.off_at is null
                            where q.state = 'queued' and q.next_attempt_at <= now() and :restored
                              and (q.leased_until is null or q.leased_until < now())
                            order by q.next_attempt_at, q.id limit 1 for update of q skip locked)
            returning c.id, c.team_id, c.organisation_id, w.url, c.body, c.attempts
            """;
    private static final String DROP_ORPHANED = """
            update team_card c set state = 'replaced', settled_at = now()
             where c.state = 'queued' and (c.leased_until is null or c.leased_until < now())
               and not exists (select from team_webhook w where w.team_id = c.team_id and w.off_at is null)
            """;
    private static final String DROP_ALL = """
            update team_card set state = 'replaced', settled_at = now(), leased_until = null where state = 'queued'
            """;
    private static final String REPLACE = """
            update team_card set state = 'replaced', settled_at = now()
             where team_id = :team_id and state = 'queued' and (leased_until is null or leased_until < now())
            """;
    /** A card of a lost period may have been sent, so it counts as sent. */
    private static final String ADD = """
            insert into team_card (team_id, organisation_id, run_id, episodes, body, state)
            values (:team_id, :organisation_id, :run_id, :episodes::uuid[], :body::json,
                    case when :lost then 'replaced' else 'queued' end)
            on conflict (team_id, run_id) do nothing
            """;

    private static final String SETTLE = """
            update team_card set state = :outcome, error = nullif(:because, ''), settled_at = now(), leased_until = null where id = :id
            """;
    private static final String WAIT = """
            update team_card set error = :because, leased_until = null, next_attempt_at = now() + make_interval(secs => :wait)
             where id = :id
            """;

    private final Sql sql;
    private final WebhookConfig config;
    private final RestoreCheck restored;
    private final RestoreStore restores;

    CardQueue(Sql sql, WebhookConfig config, RestoreCheck restored, RestoreStore restores) {
        this.sql = sql;
        this.config = config;
        this.restored = restored;
        this.restores = restores;
    }

    /** A card that only this sender is to deliver now. @param attempts this one included */
    public record LeasedCard(UUID id, UUID teamId, UUID organisationId, String url, String body, int attempts) {

        @Override
        public String toString() {
            return "card " + id + " of team " + teamId;
        }
    }

    /** A card to be queued. @param episodes what it counts */
    record NewCard(UUID teamId, UUID organisationId, UUID runId, List<UUID> episodes, String body) {}

    /** Queues a card in place of an earlier one of the team. */
    void add(NewCard card) {
        sql.of(REPLACE).with(card).run();
        sql.of(ADD).with(card).with("lost", restores.isLost(card.runId())).run();
    }

    /** Leases a card; none until it is certain that the database was not restored from a backup. */
    public Optional<LeasedCard> lease() {
        return sql.of(LEASE)
                .with("lease", (double) config.lease().toSeconds())
                .with("restored", restored.done())
                .first(LeasedCard.class);
    }

    /** Drops all queued cards, after a restore: they may have been sent since. The next run makes new ones. */
    public void dropAll() {
        sql.of(DROP_ALL).run();
    }

    /** Drops the cards of teams without a webhook in use. */
    public void dropOrphaned() {
        sql.of(DROP_ORPHANED).run();
    }

    /** Forgets the cards of a team that has another channel or none: they do not count as sent to this one. */
    void forget(UUID teamId) {
        sql.of("delete from team_card where team_id = :team")
                .with("team", teamId)
                .run();
    }

    public void recordOutcome(LeasedCard card, CardDelivery delivery) {
        if (delivery.outcome() == CardOutcome.DEFERRED) {
            sql.of(WAIT)
                    .with(delivery)
                    .with("wait", seconds(card.attempts()))
                    .with("id", card.id())
                    .run();
        } else {
            sql.of(SETTLE).with(delivery).with("id", card.id()).run();
        }
    }

    private double seconds(int attempts) {
        return RetryBackoff.after(attempts, config.backoff(), config.longestBackoff())
                        .toMillis()
                / 1000.0;
    }
}
