package org.supervisionwatch.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.ServiceCommand;
import org.supervisionwatch.local.process.ServiceProcess;
import org.supervisionwatch.local.process.StackPorts;
import org.supervisionwatch.local.process.WatchRoot;

/**
 * The three packaged services as processes on the shared stack, with databases and topics that no other pipeline sees. Mail goes
 * to the shared mailbox: tell yours from others' by the recipient.
 */
public final class Pipeline implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final StackPorts stack;
    private final TestTopics topics;
    private final ServiceProcess staff;
    private final ServiceProcess supervision;
    private final ServiceProcess alerts;

    private Pipeline(StackPorts stack, TestTopics topics, Path logs) {
        this.stack = stack;
        this.topics = topics;
        this.staff = service("staff-service", logs);
        this.supervision = service("supervision-service", logs);
        this.alerts = service("alerts-service", logs);
    }

    /**
     * Starts all three side by side and waits until they are ready.
     *
     * @param logs the folder for their output
     */
    public static Pipeline start(String purpose, Path logs) {
        Pipeline pipeline = new Pipeline(SharedStack.get().ports(), TestTopics.create(purpose), logs.toAbsolutePath());
        try {
            pipeline.all().forEach(service -> service.awaitReady(PATIENCE));
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    public ServiceProcess staff() {
        return staff;
    }

    public ServiceProcess supervision() {
        return supervision;
    }

    public ServiceProcess alerts() {
        return alerts;
    }

    public List<ServiceProcess> all() {
        return List.of(staff, supervision, alerts);
    }

    public StackPorts stack() {
        return stack;
    }

    public TestTopics topics() {
        return topics;
    }

    /** Moves the clock of every service that runs to this moment, which must not be before theirs. */
    public void moveClockTo(Instant now) {
        all().stream()
                .filter(service -> service.process().isAlive())
                .forEach(service -> put(service.uri().resolve("dev/clock"), "{\"now\":\"" + now + "\"}"));
    }

    @Override
    public void close() {
        all().parallelStream().forEach(ServiceProcess::close);
    }

    private ServiceProcess service(String name, Path logs) {
        int port = FreePort.any();
        TestDatabase database = TestDatabase.create(name);
        Map<String, String> environment =
                ServiceCommand.environment(port, database.url(), topics.bootstrapServers(), topics.prefix());
        environment.putAll(ServiceCommand.mail(stack.smtp()));
        return ServiceProcess.start(new ServiceCommand(
                WatchRoot.find(),
                name,
                port,
                ProcessHandle.current().pid(),
                environment,
                List.of(),
                logs.resolve(name + ".log")));
    }

    private static void put(URI uri, String json) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(uri + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
