package org.supervisionwatch.alerts.notification.teams;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.delivery.run.RunComposed;
import org.supervisionwatch.chassis.restore.DatabaseRestored;

/** From composed runs to cards in the teams' channels. Nobody is spoken to inside a transaction. */
@ApplicationScoped
public class CardFlow {

    private static final Logger LOG = Logger.getLogger(CardFlow.class);

    private final WebhookStore webhooks;
    private final CardComposer cards;
    private final CardQueue queue;
    private final WebhookClient poster;
    private final WebhookConfig config;
    private final CardMeters meters;
    private final OpsMail ops;
    private final Clock clock;

    CardFlow(
            WebhookStore webhooks,
            CardComposer cards,
            CardQueue queue,
            WebhookClient poster,
            WebhookConfig config,
            CardMeters meters,
            OpsMail ops,
            Clock clock) {
        this.webhooks = webhooks;
        this.cards = cards;
        this.queue = queue;
        this.poster = poster;
        this.config = config;
        this.meters = meters;
        this.ops = ops;
        this.clock = clock;
    }

    /** What is wrong with an address; nothing is kept then. */
    @Transactional
    public Optional<String> set(UUID organisationId, UUID teamId, String url) {
        Optional<String> fault = fault(url);
        if (fault.isEmpty()) {
            webhooks.set(organisationId, teamId, url, clock.instant());
        }
        return fault;
    }

    /** @return whether there was one */
    @Transactional
    public boolean remove(UUID organisationId, UUID teamId) {
        return webhooks.remove(organisationId, teamId);
    }

    @Transactional
    public Optional<WebhookStore.WebhookState> state(UUID organisationId, UUID teamId) {
        return webhooks.of(organisationId, teamId);
    }

    /** In the run's transaction. */
    void make(@Observes RunComposed run) {
        if (run.daily()) {
            cards.make(run.organisationId(), run.runId(), run.today());
        }
    }

    void restored(@Observes DatabaseRestored news) {
        QuarkusTransaction.requiringNew().run(queue::dropAll);
    }

    /** Hands over what waits, one by one. */
    public void beat() {
        QuarkusTransaction.requiringNew().run(queue::dropHomeless);
        Optional<CardQueue.LeasedCard> next = QuarkusTransaction.requiringNew().call(queue::lease);
        while (next.isPresent()) {
            handOver(next.get());
            next = QuarkusTransaction.requiringNew().call(queue::lease);
        }
    }

    private void handOver(CardQueue.LeasedCard card) {
        // The list may have become shorter since the address was given.
        CardDelivery outcome = fault(card.url()).isPresent()
                ? new CardDelivery.CardRefused("its host is not allowed")
                : poster.post(card.url(), card.body());
        QuarkusTransaction.requiringNew().run(() -> note(card, outcome));
        switch (outcome) {
            case CardDelivery.CardAccepted _ -> meters.count("accepted");
            case CardDelivery.CardRefused _ -> meters.count("refused");
            case CardDelivery.CardDeferred _ -> meters.count("deferred");
        }
    }

    private void note(CardQueue.LeasedCard card, CardDelivery outcome) {
        queue.note(card, outcome);
        Instant now = clock.instant();
        if (outcome instanceof CardDelivery.CardRefused(String because)
                && webhooks.switchOff(card.teamId(), card.url(), because, now)) {
            LOG.warnf("The webhook of team %s refuses cards for good (%s): switched off", card.teamId(), because);
            ops.tell(
                    card.organisationId(),
                    "webhook-off/%s/%s".formatted(card.teamId(), now),
                    "a team's channel refuses its cards",
                    List.of(
                            "The webhook of the team %s was switched off: it answered %s, and nothing is sent to it any more."
                                    .formatted(webhooks.teamName(card.teamId()), because),
                            "Nothing is lost by it: mails go on. Give the team another address (PUT"
                                    + " /organisations/{org}/teams/{team}/webhook), or take it away (DELETE)."));
        }
    }

    private Optional<String> fault(String url) {
        return WebhookHosts.fault(
                url,
                config.hosts(),
                ConfigUtils.getProfiles().stream()
                        .anyMatch(profile -> profile.equals("local") || profile.equals("test")));
    }
}
