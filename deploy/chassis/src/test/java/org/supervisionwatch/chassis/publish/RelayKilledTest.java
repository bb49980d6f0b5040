package org.supervisionwatch.chassis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.chassis.publish.Patience.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.chassis.publish.TopicLog.Sent;
import org.supervisionwatch.local.process.JavaProcess;

/** Relays that die or freeze: each in its own process, really killed. */
@Tag("stack")
class RelayKilledTest {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedBeforeAKillIsSentAfterIt() throws Exception {
        try (Bench bench = new Bench()) {
            Map<UUID, Long> committed = new HashMap<>();
            double cutOff = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                try (JavaProcess service = RelayProcess.writing(bench)) {
                    service.awaitLine(line -> line.contains("publishing for"), TO_START);
                    long writes = commits(service).size()
                            + ThreadLocalRandom.current().nextInt(10, 300);
                    eventually("enough commits to kill among")
                            .pollInterval(Duration.ofMillis(2))
                            .until(() -> commits(service).size() >= writes);
                    service.kill();
                    commits(service).forEach(line -> note(line, committed));
                }
                cutOff += bench.unpublished();
            }
            assertThat(cutOff).as("changes cut off between commit and send").isPositive();
            bench.startRelay();
            bench.awaitAllPublished();

            Map<UUID, Sent> last = bench.assertNothingIsLost().last();
            assertThat(committed)
                    .hasSizeGreaterThan(40)
                    .allSatisfy((key, version) ->
                            assertThat(last.get(key).version()).isGreaterThanOrEqualTo(version));
        }
    }

    @Test
    void whatARelayKilledWhileSendingHadSentIsAbortedAndSentByTheNext() throws Exception {
        try (Bench bench = new Bench();
                JavaProcess killed = RelayProcess.holdingBack(bench, folder.resolve("never"))) {
            UUID kept = UUID.randomUUID();
            UUID gone = UUID.randomUUID();
            bench.write(kept);
            bench.erase(gone);
            killed.awaitLine(line -> line.equals(RelayProcess.MID_SEND), TO_START);
            killed.kill();
            assertThat(bench.log().events()).isEmpty();
            bench.startRelay();
            eventually("the change and the erasure on the topic")
                    .until(() -> bench.log().last().keySet().containsAll(Set.of(kept, gone)));
            bench.awaitAllPublished();

            assertThat(bench.assertNothingIsLost().last().get(gone).body()).isNull();
        }
    }

    @Test
    void aRelayFrozenWhileSendingSendsNothingOldAfterAnotherTookOver() throws Exception {
        Path goOn = folder.resolve("go-on");
        try (Bench bench = new Bench();
                JavaProcess frozen = RelayProcess.holdingBack(bench, goOn)) {
            UUID key = UUID.randomUUID();
            long first = bench.write(key);
            frozen.awaitLine(line -> line.equals(RelayProcess.MID_SEND), TO_START);
            frozen.pause();
            long second = bench.write(key);
            PublicationRelay other = bench.startRelay();
            eventually("the key on the topic").until(() -> bench.log().last().containsKey(key));
            Files.createFile(goOn);
            frozen.resume();
            frozen.awaitLine(line -> line.contains("(fenced)"), TO_START);

            assertThat(bench.assertNothingIsLost().events().stream().map(Sent::version))
                    .doesNotContain(first)
                    .containsOnly(second);

            other.stop();
            bench.erase(key);
            bench.awaitAllPublished();
            assertThat(bench.assertNothingIsLost().last().get(key).body()).isNull();
            assertThat(bench.failures("fenced")).isZero();
        }
    }

    private static List<String> commits(JavaProcess service) {
        return service.lines().stream()
                .filter(line -> line.startsWith(RelayProcess.COMMITTED))
                .toList();
    }

    private static void note(String line, Map<UUID, Long> committed) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[1].length() == 36 && words[2].length() == 16) {
            committed.merge(UUID.fromString(words[1]), Long.parseLong(words[2]), Math::max);
        }
    }
}
