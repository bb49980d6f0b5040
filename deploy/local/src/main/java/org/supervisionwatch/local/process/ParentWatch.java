package org.supervisionwatch.local.process;

import java.time.Duration;
import java.util.Optional;

/** Ends this JVM, in order, once the process that started it is gone: a launcher killed with -9 leaves no orphans. */
public final class ParentWatch {

    private static final Duration EVERY = Duration.ofMillis(300);

    private ParentWatch() {}

    /** Returns at once; {@link System#exit} is called within half a second of the end of {@code parentPid}. */
    public static void exitWith(long parentPid) {
        Optional<ProcessHandle> parent = ProcessHandle.of(parentPid);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            parent.ifPresent(ParentWatch::awaitEnd);
            System.err.println("The process " + parentPid + " that this one belongs to is gone: stopping.");
            System.exit(0);
        });
    }

    // Not onExit(): for a process that is no child it looks less and less often. The handle knows the start time, so a
    // pid used again by another process does not count as the parent.
    private static void awaitEnd(ProcessHandle parent) {
        try {
            while (parent.isAlive()) {
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
