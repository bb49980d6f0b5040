package org.supervisionwatch.chassis.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.pebble.Grains;
import org.supervisionwatch.chassis.pebble.PebbleFeed;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Heartbeats that are asked for. By themselves they come once an hour here. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class PulseTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @Inject
    PulseRequests requests;

    @Inject
    FeedProgress progress;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "watch.topics.prefix")
    String prefix;

    @Test
    void whoAsksIsAnsweredOnEachPartitionWithWhatIsTrueAfterTheQuestion() {
        try (KafkaConsumer<String, String> grains = readerOf(Grains.TOPIC)) {
            Instant askedAt = clock.instant();
            Set<Integer> answered = new HashSet<>();
            await().atMost(AT_MOST).until(() -> {
                requests.ask(Grains.TOPIC);
                grains.poll(Duration.ofMillis(100)).forEach(beat -> {
                    if (beat.key().equals("heartbeat") && through(beat.value()).isAfter(askedAt)) {
                        answered.add(beat.partition());
                    }
                });
                return answered.size() == FeedProgress.PARTITIONS;
            });
        }
    }

    @Test
    void howeverManyAskThereIsOneAnswerASecond() {
        try (KafkaConsumer<String, String> grains = readerOf(Grains.TOPIC)) {
            Map<Long, Instant> answers = new TreeMap<>();
            await().atMost(AT_MOST).until(() -> {
                requests.ask(Grains.TOPIC);
                grains.poll(Duration.ofMillis(10)).forEach(beat -> {
                    if (beat.partition() == 0 && beat.key().equals("heartbeat")) {
                        answers.put(beat.offset(), through(beat.value()));
                    }
                });
                return answers.size() > 3;
            });
            List<Instant> at = List.copyOf(answers.values());
            for (int i = 1; i < at.size(); i++) {
                assertThat(Duration.between(at.get(i - 1), at.get(i))).isGreaterThan(Duration.ofMillis(900));
            }
        }
    }

    @Test
    void whoFindsAFeedBehindAsksAndWhoDoesNotIsQuiet() {
        try (KafkaConsumer<String, String> pulses = readerOf("pulses.v1")) {
            assertThat(progress.isThrough(PebbleFeed.PEBBLES, FeedProgress.NEVER))
                    .isTrue();
            assertThat(progress.isThrough(PebbleFeed.PEBBLES, Instant.parse("2999-01-01T00:00:00Z")))
                    .isFalse();
            Map<String, String> asked = new TreeMap<>();
            await().atMost(AT_MOST).until(() -> {
                pulses.poll(Duration.ofMillis(100)).forEach(question -> asked.put(question.key(), question.value()));
                return asked.containsKey(PebbleFeed.PEBBLES);
            });
            assertThat(asked).containsEntry(PebbleFeed.PEBBLES, "{\"askedBy\":\"chassis\"}");
        }
    }

    private static Instant through(String heartbeat) {
        return Instant.parse(heartbeat.replaceAll("[^0-9TZ:.-]", "").replaceFirst("^:", ""));
    }

    private KafkaConsumer<String, String> readerOf(String topic) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
