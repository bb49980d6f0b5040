package org.supervisionwatch.alerts.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/** The webhooks of teams. An address is a secret: it is never shown again, and stands in no log. Its callers own the transaction. */
@ApplicationScoped
public class WebhookStore {

    private static final String SET = """
            insert into team_webhook (team_id, organisation_id, url, set_at) values (?, ?, ?, ?)
            on conflict (team_id) do update
               set url = excluded.url, set_at = excluded.set_at, off_at = null, off_because = null
            """;

    private final Sql sql;

    WebhookStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * What may be shown of a webhook.
     *
     * @param offAt when it was switched off because it refused a card for good; null: it is in use
     */
    public record WebhookState(
            Instant setAt,
            @Nullable Instant offAt,
            @Nullable String offBecause) {}

    /** In use from now on, whatever was there before. */
    public void set(UUID organisationId, UUID teamId, String url, Instant now) {
        forgetCards(teamId);
        sql.run(SET, teamId, organisationId, url, now);
    }

    /** @return whether there was one */
    public boolean remove(UUID organisationId, UUID teamId) {
        boolean there =
                sql.run("delete from team_webhook where organisation_id = ? and team_id = ?", organisationId, teamId)
                        > 0;
        forgetCards(teamId);
        return there;
    }

    // What another channel was told is no news that this one has had.
    private void forgetCards(UUID teamId) {
        sql.run("delete from team_card where team_id = ?", teamId);
    }

    public Optional<WebhookState> of(UUID organisationId, UUID teamId) {
        return sql.one(
                "select * from team_webhook where organisation_id = ? and team_id = ?",
                row -> new WebhookState(
                        row.instant("set_at"), row.instantOrNull("off_at"), row.textOrNull("off_because")),
                organisationId,
                teamId);
    }

    /** What the team is called; its id if it is there no more. */
    public String teamName(UUID teamId) {
        return sql.one("select name from team where id = ?", row -> row.text("name"), teamId)
                .orElse(teamId.toString());
    }

    /** Until somebody gives another address. @param url the one that refused @return whether that is news */
    public boolean switchOff(UUID teamId, String url, String because, Instant now) {
        return sql.run(
                        "update team_webhook set off_at = ?, off_because = ? where team_id = ? and url = ? and off_at is null",
                        now,
                        because,
                        teamId,
                        url)
                > 0;
    }
}
