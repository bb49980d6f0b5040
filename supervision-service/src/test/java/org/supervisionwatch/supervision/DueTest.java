package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.SUE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.Roster.Town;

/** The supervisor's page shows open alerts from alerts.v1. */
@QuarkusTest
class DueTest extends TownCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    Town town() {
        return Sues.people(roster);
    }

    @Test
    void anAlertIsShownUntilItCloses() {
        UUID alert = UUID.randomUUID();
        publish(alert, "due_soon", null, null);
        shows("Case management, every week: due soon: Thu 3 Dec");
        publish(alert, "overdue", null, null);
        shows("overdue since Thu 3 Dec");
        publish(alert, "below", null, null);
        shows("below the guideline since Fri 4 Dec");
        publish(alert, "below", "{\"because\": \"absence\", \"until\": \"2026-12-08\"}", null);
        shows("paused until Tue 8 Dec");
        publish(alert, "below", "{\"because\": \"awaiting_record\", \"until\": null}", null);
        shows("waiting for your record");
        publish(alert, "below", null, "2026-12-05");
        shows("<li>Ann Archer</li>");
    }

    @Test
    void anErasedAlertIsRemoved() {
        UUID alert = UUID.randomUUID();
        publish(alert, "overdue", null, null);
        shows("overdue since");
        roster.send("alerts.v1", "alert", alert, null);
        shows("<li>Ann Archer</li>");
    }

    @Test
    void anAlertOfAnotherSupervisorIsNotShown() {
        UUID mine = UUID.randomUUID();
        roster.send(
                "alerts.v1", "alert", UUID.randomUUID(), event(UUID.randomUUID(), "below", null, null, "Peer group"));
        publish(mine, "overdue", null, null);
        shows("overdue since");

        assertThat(WebPage.open(Sues.week(api.town())).html()).doesNotContain("Peer group");
    }

    @Test
    void everyExampleOfAnAlertIsReadable() throws Exception {
        for (JsonNode example : examples()) {
            UUID id = UUID.randomUUID();
            ((ObjectNode) example).put("id", id.toString()).put("ofALaterDay", true);
            roster.send("alerts.v1", "alert", id, example.toString());
            boolean open = example.path("closedOn").isNull()
                    && example.path("kind").asText().equals("lapse");

            await().atMost(SOON).untilAsserted(() -> assertThat(held(id)).isTrue());
            assertThat(sql.of("select level from open_alert where id = :id")
                            .with("id", id)
                            .first(String.class))
                    .isEqualTo(open ? Optional.of(example.path("level").asText()) : Optional.empty());
        }
    }

    private boolean held(UUID id) {
        return sql.of("select key from held_version where key = :key")
                .with("key", id)
                .first(UUID.class)
                .isPresent();
    }

    private void shows(String words) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(WebPage.open(Sues.week(api.town())).html()).contains(words));
    }

    private void publish(UUID id, String level, @Nullable String hold, @Nullable String closedOn) {
        roster.send("alerts.v1", "alert", id, event(id, level, hold, closedOn, "Case management, every week"));
    }

    private String event(UUID id, String level, @Nullable String hold, @Nullable String closedOn, String title) {
        String supervisor = title.startsWith("Case")
                ? api.town().person(SUE).toString()
                : UUID.randomUUID().toString();
        return """
                {"id": "%s", "version": 1, "organisationId": "%s", "personId": "%s", "kind": "lapse", "level": "%s",
                 "title": "%s", "openedOn": "2026-11-26", "closedOn": %s, "due": "2026-12-03", "belowFrom": "2026-12-04",
                 "hold": %s, "supervisorIds": ["%s"]}
                """.formatted(
                        id,
                        api.town().id(),
                        api.town().person(ANN),
                        level,
                        title,
                        closedOn == null ? "null" : '"' + closedOn + '"',
                        hold,
                        supervisor);
    }

    private static List<JsonNode> examples() throws Exception {
        Path folder = Path.of(DueTest.class
                .getClassLoader()
                .getResource("contracts/examples/alert.v1")
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(DueTest::read).toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
