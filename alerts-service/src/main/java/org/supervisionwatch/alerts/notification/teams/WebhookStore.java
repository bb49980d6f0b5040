package org.supervisionwatch.alerts.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/** The webhooks of teams. An address is a secret: it is never shown or logged. Its callers own the transaction. */
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
     * @param offAt when it was switched off because it refused a card permanently; null while it is in use
     */
    public record WebhookState(
            Instant setAt,
            @Nullable Instant offAt,
            @Nullable String offBecause) {}

    /** Sets a team's webhook and puts it in use. */
    public void set(UUID organisationId, UUID teamId, String url, Instant now) {
        forgetCards(teamId);
        sql.run(SET, teamId, organisationId, url, now);
    }

    /** Removes a team's webhook. @return whether there was one */
    public boolean remove(UUID organisationId, UUID teamId) {
        boolean there =
                sql.run("delete from team_webhook where organisation_id = ? and team_id = ?", organisationId, teamId)
                        > 0;
        forgetCards(teamId);
        return there;
    }

    // Cards of another channel do not count as sent to this one.
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

    /** The team's name; its id if the team no longer exists. */
    public String teamName(UUID teamId) {
        return sql.one("select name from team where id = ?", row -> row.text("name"), teamId)
                .orElse(teamId.toString());
    }

    /** Switches a webhook off until another address is set. @param url the one that refused @return false if it was off already */
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
