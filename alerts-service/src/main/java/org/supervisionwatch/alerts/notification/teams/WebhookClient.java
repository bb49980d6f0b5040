package org.supervisionwatch.alerts.notification.teams;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

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
            return new CardDelivery.CardDeferred(unreachable.getClass().getSimpleName());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return new CardDelivery.CardDeferred("interrupted");
        }
    }

    static CardDelivery outcome(int status) {
        return switch (status / 100) {
            case 2 -> new CardDelivery.CardAccepted();
            case 3, 4 ->
                LATER.contains(status)
                        ? new CardDelivery.CardDeferred("HTTP " + status)
                        : new CardDelivery.CardRefused("HTTP " + status);
            default -> new CardDelivery.CardDeferred("HTTP " + status);
        };
    }
}
