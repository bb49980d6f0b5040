package org.supervisionwatch.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every event published while these tests ran matches its schema; the last class to run. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class SessionContractTest extends TownCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "watch.topics.prefix")
    String prefix;

    @Test
    void everyEventMatchesItsSchema() throws IOException {
        String corrected = sessionsOfEveryKind();

        List<ConsumerRecord<String, String>> events = await("the corrected session")
                .atMost(Duration.ofSeconds(20))
                .until(this::published, all -> all.stream().anyMatch(event -> isOf(event, corrected)));

        Schema schema = schema();
        for (ConsumerRecord<String, String> event : events) {
            JsonNode body = JSON.readTree(event.value());
            assertThat(schema.validate(body)).as(event.value()).isEmpty();
            assertThat(body.path("id").asText()).isEqualTo(event.key());
            assertThat(header(event, "ce_version"))
                    .isEqualTo(body.path("version").asText());
            assertThat(header(event, "ce_type")).isEqualTo("org.supervisionwatch.session.v1");
            assertThat(event.value()).doesNotContain("themes", "reasonCode", "Person 1000");
        }
    }

    @Test
    void anEventHasWhatSessionsAreWeightedBy() throws IOException {
        Body ann = Body.attendee(ANN).with("flags", List.of("live-assessment")).with("intervention", "exposure");
        String id = api.record(Body.group(today)
                        .with("contractedSize", 6)
                        .with("flags", List.of("recorded"))
                        .with("attendees", List.of(ann, Body.attendee(BEN))))
                .id();

        JsonNode body = JSON.readTree(arrived(id).value());
        assertThat(body.path("contractedSize").intValue()).isEqualTo(6);
        assertThat(body.path("flags").toString()).isEqualTo("[\"recorded\"]");
        assertThat(body.at("/attendees/0/flags").toString()).isEqualTo("[\"live-assessment\"]");
        assertThat(body.at("/attendees/0/intervention").textValue()).isEqualTo("exposure");
        assertThat(body.at("/attendees/1/flags")).isEmpty();
        assertThat(body.at("/attendees/1/intervention").isNull()).isTrue();
    }

    private ConsumerRecord<String, String> arrived(String session) {
        return await("the session on the topic")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> published().stream()
                                .filter(event -> event.key().equals(session))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isOf(ConsumerRecord<String, String> event, String session) {
        return event.key().equals(session) && event.value().contains("\"revisions\":[{");
    }

    /** @return the last one's id */
    private String sessionsOfEveryKind() {
        api.record(Body.booked(today).with("time", "09:05"));
        api.record(Body.cancelled(today));
        api.record(Body.held(today).with("status", "missed"));
        api.record(Body.held(today).with("form", "peer").without("supervisor").withAttendees(ANN, BEN));
        api.record(Body.held(today).with("supervisor", Map.of("external", Map.of("id", "x", "name", "Robin"))));
        api.record(Body.group(today)
                .with("contractedSize", 6)
                .with(
                        "attendees",
                        List.of(
                                Body.attendee(ANN)
                                        .with("flags", List.of("observed"))
                                        .with("intervention", "exposure"),
                                Body.attendee(BEN).with("attended", false).with("reasonCode", "absent"),
                                Body.attendee(CAT).with("minutes", 45))));
        Api.RecordedSession held = api.record(Body.held(today).with("themes", List.of("risk")));
        api.put(held, Body.held(today).with("minutes", 30).with("reasonCode", "wrong_minutes"));
        return held.id();
    }

    private List<ConsumerRecord<String, String>> published() {
        String topic = prefix + "sessions.v1";
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (!record.key().equals("heartbeat")) {
                        events.add(record);
                    }
                });
            }
            return events;
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    private static Schema schema() throws IOException {
        try (InputStream file =
                SessionContractTest.class.getClassLoader().getResourceAsStream("contracts/schema/session.v1.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(file));
        }
    }
}
