package org.supervisionwatch.alerts.notification.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
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
            insert into team_webhook (team_id, organisation_id, url, set_at) values (:team, :organisation, :url, :now)
            on conflict (team_id) do update
               set url = excluded.url, set_at = excluded.set_at, off_at = null, off_because = null
            """;
    private static final String SWITCH_OFF = """
            update team_webhook set off_at = :now, off_because = :because where team_id = :team and url = :url and off_at is null
            """;

    private final Sql sql;
    private final CardQueue cards;

    WebhookStore(Sql sql, CardQueue cards) {
        this.sql = sql;
        this.cards = cards;
    }

    /**
     * What may be shown of a webhook.
     *
     * @param offAt when it was switched off because it refused a card permanently; null while it is in use
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WebhookView(
            Instant setAt,
            @Nullable Instant offAt,
            @Nullable String offBecause) {}

    /** Sets a team's webhook and puts it in use. */
    public void set(UUID organisationId, UUID teamId, String url, Instant now) {
        cards.forget(teamId);
        sql.of(SET)
                .with("team", teamId)
                .with("organisation", organisationId)
                .with("url", url)
                .with("now", now)
                .run();
    }

    /** Removes a team's webhook. @return whether there was one */
    public boolean remove(UUID organisationId, UUID teamId) {
        cards.forget(teamId);
        return sql.of("delete from team_webhook where organisation_id = :organisation and team_id = :team")
                        .with("organisation", organisationId)
                        .with("team", teamId)
                        .run()
                > 0;
    }

    public Optional<WebhookView> of(UUID organisationId, UUID teamId) {
        return sql.of("select * from team_webhook where organisation_id = :organisation and team_id = :team")
                .with("organisation", organisationId)
                .with("team", teamId)
                .first(WebhookView.class);
    }

    /** The team's name; its id if the team no longer exists. */
    public String teamName(UUID teamId) {
        return sql.of("select name from team where id = :team")
                .with("team", teamId)
                .first(String.class)
                .orElse(teamId.toString());
    }

    /** Switches a webhook off until another address is set. @param url the one that refused @return false if it was off already */
    public boolean switchOff(UUID teamId, String url, String because, Instant now) {
        return sql.of(SWITCH_OFF)
                        .with("team", teamId)
                        .with("url", url)
                        .with("because", because)
                        .with("now", now)
                        .run()
                > 0;
    }
}
