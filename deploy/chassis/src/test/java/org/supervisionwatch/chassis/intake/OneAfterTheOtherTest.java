package org.supervisionwatch.chassis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleFeed;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Batches of one topic are taken in one after the other, so that a heartbeat never overtakes an event. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class OneAfterTheOtherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    @Named("pebbles")
    PebbleFeed pebbles;

    @Inject
    Ground ground;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "watch.topics.prefix")
    String prefix;

    @AfterEach
    void releaseHeldBackEvents() {
        pebbles.gate.countDown();
    }

    @Test
    void noBatchIsTakenInBeforeTheOneBeforeItIsInTheDatabase() {
        UUID behind = UUID.randomUUID();
        pebbles.gate = new CountDownLatch(1);
        send(UUID.randomUUID(), PebbleFeed.HELD_BACK);
        await("that the first batch is held up").atMost(PATIENCE).until(() -> pebbles.waiting.get() == 1);

        send(behind, "behind");

        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ground.of(PebbleFeed.PEBBLES, behind)).startsWith("nothing"));
        pebbles.gate.countDown();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ground.of(PebbleFeed.PEBBLES, behind)).isEqualTo("1 behind@1"));
    }

    private void send(UUID key, String name) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            prefix + PebbleFeed.PEBBLES,
                            0,
                            key.toString(),
                            Bed.body(name, 1),
                            Bed.headers(PebbleFeed.TYPE, "1")))
                    .get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
