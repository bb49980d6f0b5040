package org.supervisionwatch.alerts.notification.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.alerts.notification.teams.CardDelivery.CardOutcome;
import org.supervisionwatch.alerts.notification.teams.CardFigures.CountedEpisode;
import org.supervisionwatch.alerts.notification.teams.CardFigures.FigureGroup;

class CardFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void aTeamIsCountedByGroup() {
        CardFigures figures = CardFigures.of(
                List.of(
                        counted(FigureGroup.BELOW, 3),
                        counted(FigureGroup.BELOW, 11),
                        counted(FigureGroup.BELOW_OWN, 2),
                        counted(FigureGroup.NOT_RECORDED, 5),
                        counted(FigureGroup.TO_COVER, 40)),
                TODAY);

        assertThat(figures)
                .extracting(
                        CardFigures::below,
                        CardFigures::belowOwn,
                        CardFigures::notRecorded,
                        CardFigures::toCover,
                        CardFigures::oldestDays)
                .containsExactly(2, 1, 1, 1, 11L);
        assertThat(figures.episodes()).hasSize(5).isSorted();
    }

    @Test
    void aCardShowsTheCountsAsFactsWithALink() {
        CardFigures figures =
                CardFigures.of(List.of(counted(FigureGroup.BELOW, 1), counted(FigureGroup.TO_COVER, 0)), TODAY);
        JsonNode card = new ObjectMapper()
                .valueToTree(AdaptiveCard.of("Fernley", figures, Optional.of(URI.create("https://a.example/?o=n"))));

        JsonNode content = card.at("/attachments/0/content");
        assertThat(card.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(content.at("/body/0/text").asText()).isEqualTo("Supervision: Fernley");
        assertThat(content.at("/body/1/facts").toString())
                .isEqualTo("[{\"title\":\"Below the guideline\",\"value\":\"1\"},"
                        + "{\"title\":\"Not recorded\",\"value\":\"0\"},"
                        + "{\"title\":\"To be covered\",\"value\":\"1\"},"
                        + "{\"title\":\"Oldest\",\"value\":\"1 day\"}]");
        assertThat(content.at("/actions/0/url").asText()).isEqualTo("https://a.example/?o=n");
    }

    @Test
    void aCardWithNothingOpenIsOneLineWithoutALinkIfThereIsNone() {
        JsonNode card = new ObjectMapper()
                .valueToTree(AdaptiveCard.of("Fernley", CardFigures.of(List.of(), TODAY), Optional.empty()));

        assertThat(card.at("/attachments/0/content/body/1/text").asText()).isEqualTo("Nothing is open any more.");
        assertThat(card.at("/attachments/0/content/actions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED",
        "202, ACCEPTED",
        "302, REFUSED",
        "400, REFUSED",
        "404, REFUSED",
        "410, REFUSED",
        "408, DEFERRED",
        "429, DEFERRED",
        "500, DEFERRED",
        "503, DEFERRED"
    })
    void eachResponseHasItsOutcome(int status, CardOutcome outcome) {
        assertThat(WebhookClient.outcome(status).outcome()).isEqualTo(outcome);
    }

    private static CountedEpisode counted(FigureGroup group, int daysAgo) {
        return new CountedEpisode(UUID.randomUUID(), group, TODAY.minusDays(daysAgo));
    }
}
