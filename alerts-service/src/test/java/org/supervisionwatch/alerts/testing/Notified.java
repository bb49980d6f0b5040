package org.supervisionwatch.alerts.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads the topic {@code alerts.v1} from the beginning, as a consumer would. */
public final class Notified implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    public Notified() {
        String topic = configured("watch.topics.prefix") + "alerts.v1";
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        configured("kafka.bootstrap.servers"),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All events so far, without heartbeats. */
    public List<ConsumerRecord<String, byte[]>> events() {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream().filter(event -> !event.key().equals("heartbeat")).toList();
    }

    public long heartbeats() {
        return seen.stream().filter(event -> event.key().equals("heartbeat")).count();
    }

    /** The states published about a person's requirement, in order. */
    public List<JsonNode> about(APerson person, String requirement) {
        return events().stream()
                .filter(event -> event.value() != null)
                .map(Notified::body)
                .filter(body ->
                        body.path("personId").asText().equals(person.id().toString())
                                && body.path("requirement").asText().equals(requirement))
                .toList();
    }

    /** The newest record of a key; null if there is none. */
    public @Nullable ConsumerRecord<String, byte[]> newest(UUID key) {
        return events().stream()
                .filter(event -> event.key().equals(key.toString()))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    public static JsonNode body(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException malformed) {
            throw new AssertionError("an event is no JSON", malformed);
        }
    }

    public static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String configured(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
