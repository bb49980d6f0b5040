package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void whatAnEarlierLauncherLeftIsStoppedAndNamed() throws Exception {
        Process left = sleep();
        new PidFile(folder).add("alerts-service", left.toHandle());

        assertThat(new PidFile(folder).stopLeftovers()).containsExactly("alerts-service");

        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(new PidFile(folder).stopLeftovers()).isEmpty();
    }

    @Test
    void anotherProcessWithARecordedPidIsLeftAlone() throws Exception {
        Process other = sleep();
        Files.writeString(
                folder.resolve("pids.json"),
                "[{\"name\":\"alerts-service\",\"pid\":" + other.pid() + ",\"startedAt\":1000}]");

        assertThat(new PidFile(folder).stopLeftovers()).isEmpty();

        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly().waitFor();
    }

    @Test
    void aTruncatedFileCountsAsEmpty() throws Exception {
        Files.writeString(folder.resolve("pids.json"), "[{\"name\":\"aler");

        assertThat(new PidFile(folder).stopLeftovers()).isEmpty();
    }

    private static Process sleep() throws IOException {
        return new ProcessBuilder("sleep", "600").start();
    }
}
