package org.supervisionwatch.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A stack, or part of it, as a separate process on a data folder, which can be killed, paused and restarted on the same data.
 * It ends when this JVM does.
 *
 * @param process to kill, pause or resume it
 */
public record StackProcess(JavaProcess process, StackPorts ports) implements AutoCloseable {

    private static final String MAIN = "org.supervisionwatch.local.stack.StackMain";
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    /**
     * Starts and waits until it is ready.
     *
     * @param parts {@code all}, or some of {@code kafka,postgres,mail}
     * @param options such as {@code --kafka-port 9092}; a port that is not given is any free one
     * @throws IllegalStateException if it does not become ready; the message contains its last lines
     */
    public static StackProcess start(Path root, String parts, Path data, String... options) {
        return start(root, parts, data, ProcessHandle.current().pid(), options);
    }

    /** The same for a stack that ends with the process {@code parent}, and outlives this one. */
    public static StackProcess start(Path root, String parts, Path data, long parent, String... options) {
        return await(launch(root, parts, data, belongingTo(parent, List.of(options))));
    }

    /** A whole stack for tests that belongs to no process: it ends once nobody has asked it for anything for this long. */
    public static StackPorts startKept(Path root, Path data, Duration idle) {
        List<String> options =
                List.of("--control-port", "0", "--durable", "false", "--idle-seconds", Long.toString(idle.toSeconds()));
        return await(launch(root, "all", data, options)).ports();
    }

    /** The same; {@code started} gets the process before it is ready. */
    public static StackProcess start(
            Path root, String parts, Path data, Consumer<JavaProcess> started, List<String> options) {
        JavaProcess process =
                launch(root, parts, data, belongingTo(ProcessHandle.current().pid(), options));
        started.accept(process);
        return await(process);
    }

    private static List<String> belongingTo(long parent, List<String> options) {
        List<String> all = new ArrayList<>(List.of("--parent", Long.toString(parent)));
        all.addAll(options);
        return all;
    }

    private static JavaProcess launch(Path root, String parts, Path data, List<String> options) {
        return JavaCommand.of(MAIN)
                .classPath(WatchRoot.stackClassPath(root))
                .options("-Xmx384m", "-Dot.epg.working-dir=" + root.resolve("target/postgres-binaries"))
                .args(parts, "--data", data.toString())
                .args(options.toArray(String[]::new))
                .name("stack")
                .log(data.resolve("logs/stack.log"))
                .start();
    }

    private static StackProcess await(JavaProcess process) {
        try {
            return new StackProcess(process, StackPorts.parse(process.awaitLine(StackPorts::isReadyLine, TIMEOUT)));
        } catch (IllegalStateException e) {
            process.close();
            throw e;
        }
    }

    /** Deletes what a stack left in its data folder, or a part of it; nothing if there is none. */
    public static void delete(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(data)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }

    /** Stops it in order. */
    @Override
    public void close() {
        process.close();
    }
}
