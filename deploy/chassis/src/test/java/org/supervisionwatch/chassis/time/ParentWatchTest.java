package org.supervisionwatch.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A service does not outlive the process that started it. */
class ParentWatchTest {

    @Test
    void theEndOfTheProcessIsDetected() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("sleep", "60").start();
        CountDownLatch gone = new CountDownLatch(1);
        ParentWatch.whenGone(parent.pid(), gone::countDown);
        assertThat(gone.getCount()).isEqualTo(1);
        parent.destroyForcibly();
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProcessThatHasEndedAlreadyIsDetectedAtOnce() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder("true").start();
        parent.waitFor();
        CountDownLatch gone = new CountDownLatch(1);
        ParentWatch.whenGone(parent.pid(), gone::countDown);
        assertThat(gone.getCount()).isZero();
    }
}
