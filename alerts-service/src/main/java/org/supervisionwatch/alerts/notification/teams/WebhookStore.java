package org.supervisionwatch.alerts.notification.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/** The webhooks of teams. An address is a secret: it is never shown or logged. Its callers own the transaction. */
@ApplicationScoped
public class WebhookStore implements PanacheRepositoryBase<TeamWebhook, UUID> {

    /** Two may set the first webhook of a team at once: the later one is kept. */
    private static final String SET = """
            insert into team_webhook (team_id, organisation_id, url, set_at) values (:team, :organisation, :url, :now)
            on conflict (team_id) do update
               set url = excluded.url, set_at = excluded.set_at, off_at = null, off_because = null
            """;

    private static final String SWITCH_OFF =
            "offAt = ?1, offBecause = ?2 where teamId = ?3 and url = ?4 and offAt is null";

    private static final String OF_TEAM = "organisationId = ?1 and teamId = ?2";

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
        return delete(OF_TEAM, organisationId, teamId) > 0;
    }

    public Optional<WebhookView> of(UUID organisationId, UUID teamId) {
        return find(OF_TEAM, organisationId, teamId).project(WebhookView.class).firstResultOptional();
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
        return update(SWITCH_OFF, now, because, teamId, url) > 0;
    }
}
