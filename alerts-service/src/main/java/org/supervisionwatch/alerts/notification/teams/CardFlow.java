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
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.notification.delivery.run.RunComposed;
import org.supervisionwatch.alerts.notification.teams.CardDelivery.CardOutcome;
import org.supervisionwatch.alerts.notification.teams.WebhookStore.WebhookView;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.restore.DatabaseRestored;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/** Makes the cards of composed runs and delivers them to the teams' channels. Webhooks are called outside transactions. */
@ApplicationScoped
@ChangesState
public class CardFlow {

    private static final Logger LOG = Logger.getLogger(CardFlow.class);

    private final OrganisationDirectory directory;
    private final WebhookStore webhooks;
    private final CardComposer cards;
    private final CardQueue queue;
    private final WebhookClient client;
    private final WebhookConfig config;
    private final CardMeters meters;
    private final OpsMail ops;
    private final Clock clock;

    CardFlow(
            OrganisationDirectory directory,
            WebhookStore webhooks,
            CardComposer cards,
            CardQueue queue,
            WebhookClient client,
            WebhookConfig config,
            CardMeters meters,
            OpsMail ops,
            Clock clock) {
        this.directory = directory;
        this.webhooks = webhooks;
        this.cards = cards;
        this.queue = queue;
        this.client = client;
        this.config = config;
        this.meters = meters;
        this.ops = ops;
        this.clock = clock;
    }

    /**
     * Sets a team's webhook.
     *
     * @param faults of the request so far
     * @throws ProblemException 404 without the team, 422 with the faults, or if the address is not allowed
     */
    @Transactional
    public WebhookView set(String org, String team, String url, Faults faults) {
        OrganisationRef organisation = directory.require(org);
        UUID id = directory.requireTeam(organisation, team);
        Optional.ofNullable(url).flatMap(this::fault).ifPresent(fault -> faults.add("/url", fault));
        faults.refuse();
        webhooks.set(organisation.id(), id, url, clock.instant());
        return webhooks.of(organisation.id(), id).orElseThrow();
    }

    /** Removes a team's webhook. @throws ProblemException 404 if there is none */
    @Transactional
    public void remove(String org, String team) {
        OrganisationRef organisation = directory.require(org);
        if (!webhooks.remove(organisation.id(), directory.requireTeam(organisation, team))) {
            throw none(team);
        }
    }

    /** A team's webhook. @throws ProblemException 404 if there is none */
    @ReadsSnapshot
    public WebhookView state(String org, String team) {
        OrganisationRef organisation = directory.require(org);
        return webhooks.of(organisation.id(), directory.requireTeam(organisation, team))
                .orElseThrow(() -> none(team));
    }

    private static ProblemException none(String team) {
        return ProblemException.notFound("Team " + team + " has no webhook");
    }

    @ReadsSnapshot
    public void measure() {
        meters.refresh();
    }

    /** Makes the cards in the run's transaction. */
    void make(@Observes RunComposed run) {
        if (run.daily()) {
            cards.make(run.organisationId(), run.runId(), run.today());
        }
    }

    void restored(@Observes DatabaseRestored news) {
        QuarkusTransaction.requiringNew().run(queue::dropAll);
    }

    /** Delivers what is due, one card at a time. */
    public void beat() {
        QuarkusTransaction.requiringNew().run(queue::dropOrphaned);
        Optional<CardQueue.LeasedCard> next = QuarkusTransaction.requiringNew().call(queue::lease);
        while (next.isPresent()) {
            handOver(next.get());
            next = QuarkusTransaction.requiringNew().call(queue::lease);
        }
    }

    private void handOver(CardQueue.LeasedCard card) {
        // The list of hosts may have changed since the address was set.
        CardDelivery outcome = fault(card.url()).isPresent()
                ? new CardDelivery(CardOutcome.REFUSED, "its host is not allowed")
                : client.post(card.url(), card.body());
        QuarkusTransaction.requiringNew().run(() -> recordOutcome(card, outcome));
        meters.count(outcome.outcome());
    }

    private void recordOutcome(CardQueue.LeasedCard card, CardDelivery outcome) {
        queue.recordOutcome(card, outcome);
        Instant now = clock.instant();
        String because = outcome.because();
        if (outcome.outcome() == CardOutcome.REFUSED && webhooks.switchOff(card.teamId(), card.url(), because, now)) {
            LOG.warnf(
                    "The webhook of team %s refuses cards permanently (%s) and was switched off",
                    card.teamId(), because);
            ops.send(
                    card.organisationId(),
                    "webhook-off/%s/%s".formatted(card.teamId(), now),
                    "a team's channel refuses its cards",
                    List.of(
                            "The webhook of the team %s was switched off: it answered %s, and nothing is sent to it any more."
                                    .formatted(webhooks.teamName(card.teamId()), because),
                            "Nothing is lost: mails continue. Set another address for the team (PUT"
                                    + " /organisations/{org}/teams/{team}/webhook), or remove it (DELETE)."));
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
