package org.supervisionwatch.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class JavaProcessTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Prints a number ten times a second, and goodbye when it is stopped in order. */
    static final class Counting {

        public static void main(String[] args) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goodbye")));
            for (int i = 1; ; i++) {
                System.out.println("number " + i);
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    /** Ends at once. */
    static final class Failing {

        public static void main(String[] args) {
            System.err.println("it went wrong");
            System.exit(3);
        }
    }

    @Test
    void aProcessCanBePausedAndResumedAndStopsInOrder() {
        try (JavaProcess counting = JavaCommand.of(Counting.class.getName()).start()) {
            counting.awaitLine(line -> line.equals("number 3"), SOON);
            counting.pause();
            await("that it has stood still")
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        int before = counting.lines().size();
                        counting.await(Duration.ofMillis(300));
                        return counting.lines().size() == before;
                    });
            assertThat(counting.isAlive()).isTrue();

            int paused = counting.lines().size();
            counting.resume();
            await("that it counts on").atMost(SOON).until(() -> counting.lines().size() > paused + 2);

            assertThat(counting.stop(SOON)).isTrue();
            assertThat(counting.lines()).contains("goodbye");
        }
    }

    @Test
    void aKilledProcessDoesNothingMore() {
        JavaProcess counting = JavaCommand.of(Counting.class.getName()).start();
        counting.awaitLine(line -> line.startsWith("number"), SOON);

        counting.kill();

        assertThat(counting.isAlive()).isFalse();
        assertThat(counting.lines()).doesNotContain("goodbye");
    }

    @Test
    void waitingForALineOfAProcessThatEndsShowsItsLastLines() {
        JavaProcess failing = JavaCommand.of(Failing.class.getName()).start();

        assertThatThrownBy(() -> failing.awaitLine(line -> line.equals("ready"), SOON))
                .hasMessageContaining("Failing ended")
                .hasMessageContaining("it went wrong");
        assertThat(failing.exitCode()).isEqualTo(3);
    }
}
