package org.supervisionwatch.alerts.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.supervisionwatch.alerts.notification.teams.CardDelivery.CardOutcome;

/** Posts a card to a webhook. Redirects are not followed: they would bypass the list of hosts. */
@ApplicationScoped
public class WebhookClient {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> LATER = Set.of(REQUEST_TIMEOUT, TOO_EARLY, TOO_MANY_REQUESTS);

    private final WebhookConfig config;
    private final HttpClient http;

    WebhookClient(WebhookConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public CardDelivery post(String url, String card) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(card))
                .build();
        try {
            return outcome(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException unreachable) {
            return new CardDelivery(CardOutcome.DEFERRED, unreachable.getClass().getSimpleName());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return new CardDelivery(CardOutcome.DEFERRED, "interrupted");
        }
    }

    static CardDelivery outcome(int status) {
        if (status / 100 == 2) {
            return new CardDelivery(CardOutcome.ACCEPTED, "");
        }
        boolean refused = (status / 100 == 3 || status / 100 == 4) && !LATER.contains(status);
        return new CardDelivery(refused ? CardOutcome.REFUSED : CardOutcome.DEFERRED, "HTTP " + status);
    }
}
