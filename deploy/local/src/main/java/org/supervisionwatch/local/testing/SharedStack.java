package org.supervisionwatch.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.process.StackPorts;
import org.supervisionwatch.local.process.StackProcess;
import org.supervisionwatch.local.process.WatchRoot;

/**
 * The one stack (Kafka, PostgreSQL, SMTP with its mailbox) of a Maven build: the first test JVM starts it, the others find it,
 * and it ends with the build. Its data are thrown away, and not durable. {@code deploy/verify --only} has one that is kept, see {@link KeptStack}.
 */
public final class SharedStack {

    private static @Nullable SharedStack found;

    private final StackPorts ports;
    private final HttpClient http = HttpClient.newHttpClient();

    private SharedStack(StackPorts ports) {
        this.ports = ports;
    }

    /** The stack of this build, started if this JVM is the first to need it. */
    public static synchronized SharedStack get() {
        if (found == null) {
            try {
                found = new SharedStack(findOrStart());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Its addresses: bootstrap servers, JDBC URLs, SMTP, mailbox. */
    public StackPorts ports() {
        return ports;
    }

    void createDatabase(String name) {
        ask("/databases/" + name);
    }

    void copyDatabase(String name, String copy) {
        ask("/databases/" + name + "/copy/" + copy);
    }

    void dropDatabase(String name) {
        ask("/databases/" + name + "/drop");
    }

    void createTopics(String prefix) {
        ask("/topics/" + prefix);
    }

    private void ask(String path) {
        URI uri = URI.create("http://127.0.0.1:" + ports.control() + path);
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether a stack is there, and not only a process of its number. */
    static boolean answers(StackPorts ports) {
        try (Socket _ = new Socket(InetAddress.ofLiteral("127.0.0.1"), ports.control())) {
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static void refuseInQuickRuns() {
        if (Boolean.getBoolean("watch.quick")) {
            throw new IllegalStateException(
                    "deploy/verify --quick starts no stack: a plain test needs none, and others are @Tag(\"stack\")");
        }
    }

    static StackPorts findOrStart() throws IOException {
        refuseInQuickRuns();
        Path root = WatchRoot.find();
        Path home = Files.createDirectories(root.resolve("target/stack"));
        long parent = build().pid();
        Path ready = home.resolve(parent + ".json");
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (Boolean.getBoolean("watch.stack.keep")) {
                return new KeptStack(root, home, KeptStack.IDLE).findOrStart();
            }
            if (Files.exists(ready)) {
                StackPorts ports = StackPorts.parse(Files.readString(ready));
                if (ProcessHandle.of(ports.pid()).isPresent()) {
                    return ports;
                }
            }
            deleteOld(home);
            StackProcess started = StackProcess.start(
                    root, "all", home.resolve("data-" + parent), parent, "--control-port", "0", "--durable", "false");
            Files.writeString(ready, started.ports().toJson());
            return started.ports();
        }
    }

    /**
     * The process with which the stack ends: the nearest Java process above this one (the build, or an IDE), else this JVM
     * itself. A test that starts its own JVMs passes it by the system property {@code watch.build.pid}.
     */
    static ProcessHandle build() {
        @Nullable Long given = Long.getLong("watch.build.pid");
        if (given != null) {
            return ProcessHandle.of(given).orElseThrow();
        }
        Optional<ProcessHandle> above = ProcessHandle.current().parent();
        while (above.isPresent()) {
            if (above.get().info().command().orElse("").endsWith("/java")) {
                return above.get();
            }
            above = above.get().parent();
        }
        return ProcessHandle.current();
    }

    // Stacks of finished builds. If the pid in the name belongs to another process by now, the folder stays for a
    // while.
    private static void deleteOld(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                String digits = entry.getFileName().toString().replaceAll("\\D", "");
                if (!digits.isEmpty()
                        && ProcessHandle.of(Long.parseLong(digits)).isEmpty()) {
                    StackProcess.delete(entry);
                }
            }
        }
    }
}
