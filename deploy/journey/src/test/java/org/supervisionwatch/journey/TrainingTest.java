package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.process.JavaCommand;
import org.supervisionwatch.local.process.JavaProcess;
import org.supervisionwatch.local.process.WatchRoot;

class TrainingTest {

    @Test
    void aJvmThatRefusesItsCacheEndsAndSaysSo() {
        Training.once();
        JavaCommand command = JavaCommand.of("org.supervisionwatch.local.stack.StackMain")
                .classPath(WatchRoot.stackClassPath(WatchRoot.find()))
                .options(Training.learned("alerts-service").toArray(String[]::new));
        try (JavaProcess other = command.start()) {
            assertThat(other.await(Duration.ofSeconds(60))).isTrue();
            assertThat(other.exitCode()).isNotZero();
            assertThat(other.lines()).anyMatch(line -> line.contains("Unable to use AOT cache"));
        }
    }
}
