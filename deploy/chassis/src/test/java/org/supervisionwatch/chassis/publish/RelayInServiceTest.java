package org.supervisionwatch.chassis.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.supervisionwatch.chassis.publish.Patience.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.Grains;
import org.supervisionwatch.chassis.pebble.PebbleStack;
import org.supervisionwatch.chassis.publish.TopicLog.Sent;

/** The relay in a service: started with the application, on its data source, woken by its transactions. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class RelayInServiceTest {

    private static final int ENOUGH = 40;

    @Inject
    Grains grains;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "watch.topics.prefix")
    String prefix;

    @Test
    void aChangeIsOnTheTopicAsSoonAsItIsCommittedAndNeverIfItIsNot() {
        UUID undone = UUID.randomUUID();
        QuarkusTransaction.begin();
        grains.add(undone, 1);
        QuarkusTransaction.rollback();
        UUID done = UUID.randomUUID();
        long version = QuarkusTransaction.requiringNew().call(() -> grains.add(done, 42));
        eventually("what was committed on the topic").until(() -> log().last().containsKey(done));

        Sent sent = log().last().get(done);
        assertThat(sent.version()).isEqualTo(version);
        assertThat(sent.body().get("amount").asLong()).isEqualTo(42);
        assertThat(log().last()).doesNotContainKey(undone);
    }

    @Test
    void statesAreLoadedInTheSnapshotInWhichTheVersionsWereRead() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> grains.add(id, 1));
        eventually("its first state on the topic").until(() -> log().last().containsKey(id));

        assertThat(grains.transactions()).containsExactly("repeatable read, read only on");
    }

    @Test
    void aStateThatCannotBeLoadedDoesNotStopTheOthers() {
        UUID cursed = UUID.randomUUID();
        UUID sound = UUID.randomUUID();
        grains.curse(cursed);
        QuarkusTransaction.requiringNew().run(() -> {
            grains.add(cursed, 1);
            grains.add(sound, 1);
        });
        eventually("the sound one on the topic").until(() -> log().last().containsKey(sound));
        assertThat(log().last()).doesNotContainKey(cursed);

        grains.liftCurse(cursed);
        eventually("the mended one on the topic").until(() -> log().last().containsKey(cursed));
    }

    @Test
    void aCommitWakesTheRelayBeforeItsPollInterval() {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers, "isolation.level", "read_committed", "fetch.max.wait.ms", 5);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + Grains.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < ENOUGH; i++) {
                millis.add(millisFromCommitToConsumer(consumer));
            }
            millis.sort(Long::compare);
            assertThat(millis.get(ENOUGH / 2)).isLessThan(400);
        }
    }

    @Test
    void metricsShowTheBacklogAndTheElectedRelayAndReadinessIgnoresTheBroker() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> grains.add(id, 1));
        eventually("its first state on the topic").until(() -> log().last().containsKey(id));
        eventually("the figures")
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .body(containsString("watch_relay_elected 1.0"))
                        .body(containsString("watch_publication_backlog{topic=\"grains.v1\"} 0.0"))
                        .body(containsString("watch_publication_backlog_age_seconds{topic=\"grains.v1\"} 0.0"))
                        .body(containsString("watch_events_published_total{topic=\"grains.v1\"}")));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private long millisFromCommitToConsumer(KafkaConsumer<String, byte[]> consumer) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> grains.add(id, 1));
        long committed = System.nanoTime();
        boolean seen = false;
        while (!seen) {
            for (var entry : consumer.poll(Duration.ofSeconds(1))) {
                seen |= entry.key().equals(id.toString());
            }
        }
        return (System.nanoTime() - committed) / 1_000_000;
    }

    private TopicLog log() {
        return TopicLog.read(bootstrapServers, prefix + Grains.TOPIC);
    }
}
