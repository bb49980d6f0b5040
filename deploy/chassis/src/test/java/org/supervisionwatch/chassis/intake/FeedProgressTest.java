package org.supervisionwatch.chassis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.supervisionwatch.chassis.intake.Bed.batch;
import static org.supervisionwatch.chassis.intake.Bed.heartbeat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleFeed;
import org.supervisionwatch.chassis.pebble.PebbleStack;
import org.supervisionwatch.chassis.sql.Sql;

/** Completeness of a feed, and waiting for it. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class FeedProgressTest {

    private static final String TOPIC = PebbleFeed.GRAVEL;

    @Inject
    EventIntake intake;

    @Inject
    @Named("gravel")
    PebbleFeed gravel;

    @Inject
    Ground ground;

    @Inject
    FeedProgress progress;

    @Inject
    Sql sql;

    private final long at = 30_000_000;

    @BeforeEach
    void forgetProgress() {
        ground.forgetProgress(TOPIC);
    }

    @AfterEach
    void resetReader() {
        gravel.reader = 1;
    }

    @Test
    void aFeedIsCompleteThroughTheMinimumOfItsPartitions() {
        Instant eight = Instant.parse("2026-11-22T08:00:00.123456Z");
        for (int partition = 0; partition < 5; partition++) {
            intake.take(gravel, batch(heartbeat(partition, at, "2026-11-22T09:00:00Z")));
        }
        assertThat(progress.completeThrough(TOPIC)).isEqualTo(FeedProgress.NEVER);
        intake.take(
                gravel,
                batch(
                        heartbeat(5, at, "2026-11-22T07:00:00Z"),
                        heartbeat(5, at + 1, "2026-11-22T08:00:00.123456789Z")));
        assertThat(progress.completeThrough(TOPIC)).isEqualTo(eight);
        intake.take(gravel, batch(heartbeat(5, at, "2026-11-22T07:00:00Z")));
        assertThat(progress.completeThrough(TOPIC)).isEqualTo(eight);
        gravel.reader = 2;
        assertThat(progress.completeThrough(TOPIC)).isEqualTo(FeedProgress.NEVER);
    }

    /** In a transaction, as time stands still in it for whoever asks. */
    @Test
    void oldRecordsAreCaughtUpUntilNewOnesOrNoneFollow() {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = sql.of("select now()").only(Instant.class);
            intake.take(gravel, batch(written(1, now.minusSeconds(11)), written(2, now.minusSeconds(11))));
            assertThat(progress.isCatchingUp()).isTrue();
            intake.take(gravel, batch(written(1, now.plusSeconds(60)), written(2, now.minusSeconds(11))));
            assertThat(progress.isCatchingUp()).isTrue();
            intake.take(gravel, batch(written(2, now.plusSeconds(60))));
            assertThat(progress.isCatchingUp()).isFalse();

            intake.take(gravel, batch(written(3, now.minusSeconds(11))));
            assertThat(progress.isCatchingUp()).isTrue();
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> !progress.isCatchingUp());
    }

    private ConsumerRecord<String, byte[]> written(int partition, Instant writtenAt) {
        return heartbeat(partition, at + 1, writtenAt.toEpochMilli(), "2026-11-22T09:00:00Z");
    }

    @Test
    void aBatchWakesThreadsThatWaitForTheFeed() {
        Instant nine = Instant.parse("2026-11-22T09:00:00Z");
        assertThat(progress.awaitThrough(TOPIC, nine, Duration.ofMillis(20))).isFalse();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> progress.awaitThrough(TOPIC, nine, Duration.ofSeconds(20)));
        for (int partition = 0; partition < 6; partition++) {
            intake.take(gravel, batch(heartbeat(partition, at, nine.toString())));
        }
        assertThat(waiting.join()).isTrue();
    }
}
