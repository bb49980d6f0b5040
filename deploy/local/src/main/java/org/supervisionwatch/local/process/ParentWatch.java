package org.supervisionwatch.local.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stops this JVM in order once the process that started it has ended, so that a launcher killed with -9 leaves no orphans. */
public final class ParentWatch {

    private static final Duration EVERY = Duration.ofMillis(300);

    private ParentWatch() {}

    /**
     * Returns at once; {@link System#exit} is called within half a second of the end of {@code parentPid}.
     *
     * <p>{@code onExit()} is not used because it polls a process that is not a child less and less often. The handle knows the start
     * time, so another process with the same pid does not count as the parent.
     */
    public static void exitWith(long parentPid) {
        Optional<ProcessHandle> parent = ProcessHandle.of(parentPid);
        exitWhen(
                () -> parent.filter(ProcessHandle::isAlive).isEmpty(),
                "The process " + parentPid + " that started this one has ended: stopping.");
    }

    /** Returns at once; {@link System#exit} is called soon after the condition holds, and the message says why. */
    public static void exitWhen(BooleanSupplier condition, String message) {
        Runnable look = () -> {
            if (condition.getAsBoolean()) {
                System.err.println(message);
                System.exit(0);
            }
        };
        ThreadFactory daemon = Thread.ofPlatform().daemon().name("exit-watch").factory();
        Executors.newSingleThreadScheduledExecutor(daemon)
                .scheduleWithFixedDelay(look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
}
