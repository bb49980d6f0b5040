package org.supervisionwatch.chassis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.chassis.publish.Patience.eventually;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.publish.TopicLog.Beat;
import org.supervisionwatch.chassis.publish.TopicLog.Sent;

@Tag("stack")
class PublicationRelayTest {

    @Test
    void aChangeIsSentAsItsStateAndAnErasureAsATombstone() throws Exception {
        try (Bench bench = new Bench()) {
            UUID kept = UUID.randomUUID();
            UUID gone = UUID.randomUUID();
            bench.write(kept);
            bench.write(gone);
            bench.startRelay();
            bench.awaitAllPublished();
            long version = bench.erase(gone);
            bench.awaitAllPublished();

            TopicLog log = bench.assertNothingIsLost();
            assertThat(log.last().get(kept).body().get("amount").asLong()).isEqualTo(1);
            assertThat(log.last().get(gone).body()).isNull();
            ConsumerRecord<byte[], byte[]> tombstone = log.records().stream()
                    .filter(entry -> entry.value() == null)
                    .findFirst()
                    .orElseThrow();
            assertThat(headers(tombstone))
                    .containsExactlyInAnyOrder(
                            "ce_specversion=1.0",
                            "ce_id=" + gone + ":" + version,
                            "ce_source=/things-service",
                            "ce_type=org.supervisionwatch.thing.v1",
                            "ce_time=" + Instant.EPOCH.plusNanos(version * 1000),
                            "ce_version=" + version,
                            "content-type=application/json");
        }
    }

    @Test
    void aLargeBacklogIsSentInFullBeforeTheTopicIsComplete() throws Exception {
        try (Bench bench = new Bench()) {
            try (Connection connection = bench.database.getConnection()) {
                for (int i = 0; i < 1_200; i++) {
                    Things.write(connection, UUID.randomUUID());
                }
            }
            bench.startRelay();
            eventually("a heartbeat").until(() -> !bench.log().heartbeats().isEmpty());

            TopicLog log = bench.assertNothingIsLost();
            for (int partition = 0; partition < 6; partition++) {
                int here = partition;
                long firstBeat = log.heartbeats().stream()
                        .filter(beat -> beat.partition() == here)
                        .mapToLong(Beat::offset)
                        .min()
                        .orElseThrow();
                assertThat(log.events().stream().filter(event -> event.partition() == here))
                        .isNotEmpty()
                        .allSatisfy(event -> assertThat(event.offset()).isLessThan(firstBeat));
            }
        }
    }

    @Test
    void anEventSentButNotMarkedIsSentAgainAndVersionsNeverDecrease() throws Exception {
        try (Bench bench = new Bench()) {
            UUID key = UUID.randomUUID();
            long first = bench.write(key);
            bench.startRelay();
            bench.awaitAllPublished();
            bench.sql("update publication set published_version = 0");
            bench.awaitAllPublished();
            long second = bench.write(key);
            bench.awaitAllPublished();

            TopicLog log = bench.assertNothingIsLost();
            assertThat(log.events().stream().map(Sent::version)).containsExactly(first, first, second);
        }
    }

    @Test
    void aRowLockedByAWriterIsSentWithoutWaiting() throws Exception {
        try (Bench bench = new Bench();
                Connection writer = bench.database.getConnection()) {
            UUID held = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            bench.write(held);
            writer.setAutoCommit(false);
            PublicationTable.raise(writer, Things.TOPIC, List.of(held), false);
            bench.startRelay();
            bench.write(other);
            eventually("both on the topic")
                    .until(() -> bench.log().last().keySet().containsAll(List.of(held, other)));
            writer.rollback();
            bench.awaitAllPublished();

            bench.assertNothingIsLost();
        }
    }

    @Test
    void aRelayThatStopsNormallyLetsAnotherBeElectedAtOnce() throws Exception {
        try (Bench bench = new Bench()) {
            PublicationRelay first = bench.startRelay();
            bench.write(UUID.randomUUID());
            bench.awaitAllPublished();
            first.stop();
            assertThat(bench.number("select count(*) from relay_lease where until > clock_timestamp()"))
                    .isZero();
            bench.write(UUID.randomUUID());
            bench.startRelay();
            eventually("nothing unpublished").until(() -> bench.unpublished() == 0);

            bench.assertNothingIsLost();
            assertThat(bench.failures("fenced")).isZero();
        }
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> entry) {
        List<String> headers = new ArrayList<>();
        entry.headers().forEach(header -> headers.add(header.key() + "=" + TopicLog.header(entry, header.key())));
        return headers;
    }
}
