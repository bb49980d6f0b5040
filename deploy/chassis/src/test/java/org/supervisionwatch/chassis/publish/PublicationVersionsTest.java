package org.supervisionwatch.chassis.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.publish.TopicLog.Sent;

@Tag("stack")
class PublicationVersionsTest {

    @Test
    void aRestoredDatabaseIsNeverBehindWhatItPublishedBefore() throws Exception {
        try (Bench bench = new Bench()) {
            UUID key = UUID.randomUUID();
            long inTheBackup = bench.write(key);
            long lost = bench.write(key);
            bench.startRelay();
            bench.awaitAllPublished();
            bench.sql("update publication set version = %1$d, published_version = %1$d".formatted(inTheBackup));
            long afterwards = bench.write(key);
            bench.awaitAllPublished();

            assertThat(afterwards).isGreaterThan(lost);
            assertThat(bench.assertNothingIsLost().events().stream().map(Sent::version))
                    .containsExactly(lost, afterwards);
        }
    }

    @Test
    void versionsIncreaseEvenIfTheClockIsSetBack() throws Exception {
        try (Bench bench = new Bench()) {
            UUID key = UUID.randomUUID();
            long early = bench.write(key);
            bench.sql("update publication set version = version + 3600 * 1000000::bigint");

            assertThat(bench.write(key)).isEqualTo(early + 3_600_000_000L + 1);
        }
    }
}
