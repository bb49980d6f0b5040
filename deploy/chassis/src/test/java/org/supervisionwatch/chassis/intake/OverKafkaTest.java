package org.supervisionwatch.chassis.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleFeed;
import org.supervisionwatch.chassis.pebble.PebbleStack;
import org.supervisionwatch.chassis.pebble.Restores;

/** Consumption of a real topic, resumed at the offsets in the database. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class OverKafkaTest {

    private static final String TOPIC = PebbleFeed.PEBBLES;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    @Named("pebbles")
    PebbleFeed pebbles;

    @Inject
    @Identifier("feed-progress") SeekToProgress seek;

    @Inject
    Ground ground;

    @Inject
    FeedProgress progress;

    @Inject
    Restores restores;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "watch.topics.prefix")
    String prefix;

    @AfterEach
    void resetReader() {
        pebbles.reader = 1;
    }

    @Test
    void anEventIsAppliedAndItsOffsetStoredWithIt() {
        IntStream.range(0, 6).forEach(partition -> send(partition, UUID.randomUUID(), 1, "first"));
        await("that each partition is known")
                .atMost(PATIENCE)
                .until(() -> IntStream.range(0, 6).allMatch(partition -> isKnown(partition)));
        UUID key = UUID.randomUUID();
        long offset = send(0, key, 7, "from afar");
        await("that it has been read past")
                .atMost(PATIENCE)
                .until(() -> ground.nextOffset(TOPIC, 0).equals(List.of(offset + 1)));
        assertThat(ground.of(TOPIC, key)).isEqualTo("7 from afar@7");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .contains(
                                "watch_feed_age_seconds{topic=\"pebbles.v1\"}",
                                "watch_feed_caught_up{topic=\"pebbles.v1\"} 0.0",
                                "watch_parked_events{topic=\"pebbles.v1\"} 0.0",
                                "watch_events_taken_total{outcome=\"applied\",topic=\"pebbles.v1\"}"));
    }

    @Test
    void theOffsetsOfTheDatabaseOverrideTheGroups() {
        fill(2);
        TopicPartition two = partition(2);
        onAssignment(consumer -> {
            consumer.commitSync(Map.of(two, new OffsetAndMetadata(3)));
            ground.setNextOffset(TOPIC, 2, 1);
            seek.onPartitionsAssigned(consumer, List.of(two));
            assertThat(consumer.position(two)).isEqualTo(1);
        });
    }

    @Test
    void aDatabaseBehindTheGroupIsRecognisedAsRestored() {
        fill(1);
        TopicPartition one = partition(1);
        int before = restores.noticed();
        onAssignment(consumer -> {
            long known = ground.nextOffset(TOPIC, 1).getFirst();
            consumer.commitSync(Map.of(one, new OffsetAndMetadata(known)));
            seek.onPartitionsAssigned(consumer, List.of(one));
            assertThat(restores.noticed()).isEqualTo(before);
            ground.setNextOffset(TOPIC, 1, known - 1);
            seek.onPartitionsAssigned(consumer, List.of(one));
            assertThat(restores.noticed()).isEqualTo(before + 1);
        });
    }

    @Test
    void aTopicThatIsReadAgainOnPurposeIsNotTakenForARestore() {
        fill(3);
        TopicPartition three = partition(3);
        int before = restores.noticed();
        pebbles.reader = 2;
        onAssignment(consumer -> {
            consumer.commitSync(Map.of(three, new OffsetAndMetadata(3)));
            seek.onPartitionsAssigned(consumer, List.of(three));
            seek.onPartitionsAssigned(consumer, List.of(three));
            assertThat(consumer.position(three)).isZero();
        });
        assertThat(restores.noticed()).isEqualTo(before);
        ground.setNextOffset(TOPIC, 3, 3);
    }

    @Test
    void aRewindWhoseFirstCommitFailedIsNotTakenForARestore() {
        fill(4);
        TopicPartition four = partition(4);
        int before = restores.noticed();
        pebbles.reader = 2;
        onAssignment(consumer -> {
            consumer.commitSync(Map.of(four, new OffsetAndMetadata(3)));
            seek.onPartitionsAssigned(failingOnce(consumer), List.of(four));
            assertThat(consumer.position(four)).isZero();
        });
        assertThat(restores.noticed()).isEqualTo(before);
        resetReader();
        ground.forgetProgress(TOPIC, 4);
        fill(4);
    }

    @Test
    void aRaisedReaderReadsFromTheBeginningAndIsNotComplete() {
        fill(4);
        pebbles.reader = 2;
        onAssignment(consumer -> {
            seek.onPartitionsAssigned(consumer, List.of(partition(4)));
            assertThat(consumer.position(partition(4))).isZero();
        });
        assertThat(ground.nextOffset(TOPIC, 4)).containsExactly(0L);
        assertThat(progress.completeThrough(TOPIC)).isEqualTo(FeedProgress.NEVER);
        ground.forgetProgress(TOPIC, 4);
    }

    @Test
    void aTopicThatEndsBeforeTheOffsetIsReadFromTheBeginning() {
        fill(5);
        ground.setNextOffset(TOPIC, 5, 1_000_000);
        onAssignment(consumer -> {
            seek.onPartitionsAssigned(consumer, List.of(partition(5)));
            assertThat(consumer.position(partition(5))).isZero();
        });
        assertThat(ground.nextOffset(TOPIC, 5)).containsExactly(0L);
    }

    private boolean isKnown(int partition) {
        return !ground.nextOffset(TOPIC, partition).isEmpty();
    }

    /** Three events, all applied. */
    private void fill(int partition) {
        long last = 0;
        for (int version = 1; version <= 3; version++) {
            last = send(partition, UUID.randomUUID(), version, "one of three");
        }
        List<Long> end = List.of(last + 1);
        await("that partition " + partition + " has been read to " + end)
                .atMost(PATIENCE)
                .until(() -> ground.nextOffset(TOPIC, partition).equals(end));
    }

    private TopicPartition partition(int partition) {
        return new TopicPartition(prefix + TOPIC, partition);
    }

    private long send(int partition, UUID key, long version, String name) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(
                            prefix + TOPIC,
                            partition,
                            key.toString(),
                            Bed.body(name, 1),
                            Bed.headers(PebbleFeed.TYPE, String.valueOf(version))))
                    .get()
                    .offset();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Its first commit fails. */
    private static org.apache.kafka.clients.consumer.Consumer<?, ?> failingOnce(
            KafkaConsumer<String, byte[]> consumer) {
        AtomicBoolean failed = new AtomicBoolean();
        return (org.apache.kafka.clients.consumer.Consumer<?, ?>) Proxy.newProxyInstance(
                OverKafkaTest.class.getClassLoader(),
                new Class<?>[] {org.apache.kafka.clients.consumer.Consumer.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("commitSync") && failed.compareAndSet(false, true)) {
                        throw new KafkaException("away");
                    }
                    return method.invoke(consumer, arguments);
                });
    }

    private void onAssignment(Consumer<KafkaConsumer<String, byte[]>> test) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        prefix + UUID.randomUUID(),
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, 6).mapToObj(this::partition).toList());
            test.accept(consumer);
        }
    }
}
