package org.supervisionwatch.local.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.supervisionwatch.local.process.StackPorts;
import org.supervisionwatch.local.process.StackProcess;
import org.supervisionwatch.local.process.WatchRoot;

/**
 * The stack of {@code deploy/verify --only}: it outlives the build that started it, for the next one at the same desk, until nobody has asked for it
 * for half an hour or {@code --only --stop} ends it. One whose own classes have been built anew since is replaced.
 */
final class KeptStack {

    static final Duration IDLE = Duration.ofMinutes(30);
    private static final String DATA = "kept-data";

    private final Path root;
    private final Path home;
    private final Path note;
    private final Duration idle;

    KeptStack(Path root, Path home, Duration idle) {
        this.root = root;
        this.home = home;
        this.idle = idle;
        this.note = home.resolve("kept.json");
    }

    /** To be called with the lock of the stacks' folder. */
    StackPorts findOrStart() throws IOException {
        String build = buildOf(root);
        Optional<StackPorts> running = running();
        if (running.isPresent() && Files.readString(note).endsWith(build)) {
            return running.get();
        }
        running.ifPresent(KeptStack::end);
        StackProcess.delete(home.resolve(DATA));
        StackPorts started = StackProcess.startKept(root, home.resolve(DATA), idle);
        Files.writeString(note, started.toJson() + "\n" + build);
        return started;
    }

    private Optional<StackPorts> running() throws IOException {
        return Files.exists(note)
                ? Optional.of(StackPorts.parse(Files.readString(note))).filter(KeptStack::isAlive)
                : Optional.empty();
    }

    /** A process of another kind may have its number by now: that one answers nobody at the port. */
    private static boolean isAlive(StackPorts ports) {
        return ProcessHandle.of(ports.pid()).isPresent() && SharedStack.answers(ports);
    }

    private static void end(StackPorts old) {
        ProcessHandle.of(old.pid()).ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    /** What the stack runs from, as it was last written. */
    static String buildOf(Path root) throws IOException {
        return WatchRoot.stateOf(root.resolve("deploy/local/target/classes"))
                + WatchRoot.stateOf(root.resolve("deploy/contracts/target/classes"));
    }
}
