package org.supervisionwatch.local.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.process.JavaProcess;
import org.supervisionwatch.local.process.ServiceCommand;
import org.supervisionwatch.local.process.ServiceProcess;
import org.supervisionwatch.local.process.StackProcess;

/** Everything that one launch started: the stack and the services. Closed in order: services, then the stack. */
final class RunningWatch implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final Duration CACHE_TIMEOUT = Duration.ofMinutes(5);
    private static final long SELF = ProcessHandle.current().pid();

    private final Path root;
    private final DataFolder data;
    private final LaunchPorts ports;
    private final AotCaches caches;
    private final LaunchConsole console;
    private final PidFile pids;
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private volatile @Nullable JavaProcess stack;
    private volatile @Nullable DevService dev;
    private volatile boolean closing;

    RunningWatch(Path root, DataFolder data, LaunchPorts ports, AotCaches caches, LaunchConsole console) {
        this.root = root;
        this.data = data;
        this.ports = ports;
        this.caches = caches;
        this.console = console;
        this.pids = new PidFile(data.path());
    }

    /**
     * Returns when all three services can serve; or when the one in dev mode has ended before it could.
     *
     * @param inDevMode the service that is compiled anew whenever its sources change; started last, for it takes the terminal
     */
    void start(@Nullable LaunchEndpoint inDevMode) throws InterruptedException {
        console.step("Starting Kafka, PostgreSQL and the mail server");
        StackProcess.start(root, "all", data.path(), this::keep, stackOptions());
        console.step("Kafka is on port %d, PostgreSQL on %d, SMTP on %d"
                .formatted(
                        ports.of(LaunchEndpoint.KAFKA),
                        ports.of(LaunchEndpoint.POSTGRES),
                        ports.of(LaunchEndpoint.SMTP)));
        List<LaunchEndpoint> packaged = LaunchEndpoint.SERVICES.stream()
                .filter(place -> place != inDevMode)
                .toList();
        console.step("Starting "
                + String.join(
                        ", ", packaged.stream().map(place -> place.displayName).toList()));
        packaged.forEach(this::startService);
        CompletableFuture<?>[] ready = services.stream()
                .map(service -> CompletableFuture.runAsync(() -> awaitReady(service)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ready).join();
        if (inDevMode != null) {
            startDev(inDevMode);
        }
    }

    private void startDev(LaunchEndpoint place) throws InterruptedException {
        failIfClosing();
        console.step(
                "Starting " + place.displayName + " in dev mode: " + String.join(" ", DevService.command(root, place)));
        Map<String, String> environment = environment(place);
        // The API document that is kept in the repository names the default ports, not these.
        environment.put("QUARKUS_SMALLRYE_OPENAPI_STORE_SCHEMA_DIRECTORY", "target/openapi");
        DevService service = DevService.start(root, place, environment);
        dev = service;
        pids.add(service.name(), service.maven().toHandle());
        if (service.awaitReady(URI.create(ports.url(place)))) {
            console.step(service.name() + " is ready");
        }
    }

    /**
     * Whether there was a service in dev mode, and it is over: somebody told it to quit.
     *
     * @throws LaunchFailure if it failed
     */
    boolean devHasEnded() {
        DevService service = dev;
        if (service == null || service.maven().isAlive()) {
            return false;
        }
        int exitCode = service.maven().exitValue();
        if (exitCode != 0 && !closing) {
            throw new LaunchFailure(
                    LaunchFailure.FAILED,
                    service.name() + " has ended (exit code " + exitCode + "); Maven says why above.");
        }
        return true;
    }

    /** A part that has ended unexpectedly, if any. */
    @Nullable JavaProcess ended() {
        JavaProcess running = stack;
        if (running != null && !running.isAlive()) {
            return running;
        }
        return services.stream()
                .map(ServiceProcess::process)
                .filter(process -> !process.isAlive())
                .findFirst()
                .orElse(null);
    }

    /** Whether everything is being stopped. */
    boolean closing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        DevService inDevMode = dev;
        if (inDevMode != null) {
            console.step("Stopping " + inDevMode.name());
            inDevMode.stop();
        }
        if (!services.isEmpty()) {
            boolean makes = services.stream().anyMatch(service -> caches.makes(service.name()));
            console.step(
                    makes
                            ? "Stopping the services, and keeping what they learned: once for each build, some 20 s"
                            : "Stopping the services");
            services.parallelStream().forEach(this::stop);
        }
        JavaProcess running = stack;
        if (running != null) {
            console.step("Stopping Kafka, PostgreSQL and the mail server");
            running.close();
        }
        pids.clear();
        console.step("Stopped. The data stay in " + data.path());
    }

    private void stop(ServiceProcess service) {
        service.process().stop(caches.makes(service.name()) ? CACHE_TIMEOUT : Duration.ofSeconds(15));
        caches.finish(service.name())
                .ifPresent(cache -> console.step(service.name() + " will start from " + cache.getFileName()));
    }

    // Called before it is ready, so that it is stopped too if the launch is interrupted.
    private void keep(JavaProcess process) {
        stack = process;
        pids.add("the stack", process.handle());
    }

    private List<String> stackOptions() {
        return List.of(
                "--kafka-port", Integer.toString(ports.of(LaunchEndpoint.KAFKA)),
                "--postgres-port", Integer.toString(ports.of(LaunchEndpoint.POSTGRES)),
                "--smtp-port", Integer.toString(ports.of(LaunchEndpoint.SMTP)),
                "--mailbox-port", Integer.toString(ports.of(LaunchEndpoint.MAILBOX)),
                "--topics-prefix", "",
                "--databases", "staff,supervision,alerts");
    }

    private void startService(LaunchEndpoint place) {
        failIfClosing();
        ServiceProcess service = ServiceProcess.start(new ServiceCommand(
                root,
                place.displayName,
                ports.of(place),
                SELF,
                environment(place),
                caches.options(place.displayName),
                data.logs().resolve(place.displayName + ".log")));
        services.add(service);
        pids.add(service.name(), service.process().handle());
    }

    private Map<String, String> environment(LaunchEndpoint place) {
        String jdbcUrl = "jdbc:postgresql://127.0.0.1:" + ports.of(LaunchEndpoint.POSTGRES) + "/" + place.database();
        Map<String, String> environment =
                ServiceCommand.environment(ports.of(place), jdbcUrl, "127.0.0.1:" + ports.of(LaunchEndpoint.KAFKA), "");
        environment.putAll(ServiceCommand.mail(ports.of(LaunchEndpoint.SMTP)));
        environment.putAll(ServiceCommand.links(
                data.linkKey(), ports.url(LaunchEndpoint.SUPERVISION), ports.url(LaunchEndpoint.ALERTS)));
        return environment;
    }

    private void failIfClosing() {
        if (closing) {
            throw new CancellationException("Stopped while starting.");
        }
    }

    private void awaitReady(ServiceProcess service) {
        service.awaitReady(TIMEOUT);
        console.step(service.name() + " is ready");
    }

    /** Explains a failure to the user: a full disk in one line, anything else with the last lines of the part that failed. */
    LaunchFailure explain(RuntimeException e) throws IOException {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left on device")) {
            return data.diskFull(data.path().toFile().getUsableSpace());
        }
        return cause instanceof LaunchFailure failure
                ? failure
                : new LaunchFailure(LaunchFailure.FAILED, message + "\nAll logs are in " + data.logs());
    }
}
