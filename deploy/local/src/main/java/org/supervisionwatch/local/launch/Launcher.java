package org.supervisionwatch.local.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.JavaProcess;
import org.supervisionwatch.local.process.LeftoverPostgres;
import org.supervisionwatch.local.process.WatchRoot;
import org.supervisionwatch.local.sample.SampleLoader;
import org.supervisionwatch.local.sample.SampleLoader.ServiceUris;

/** The program behind deploy/up: starts everything on this computer, prints the addresses, and stops everything in order. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        try {
            Path root = WatchRoot.find();
            run(LaunchOptions.parse(args, System.getenv(), root), root);
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        }
    }

    private static void run(LaunchOptions options, Path root) throws IOException, InterruptedException {
        LaunchConsole console = new LaunchConsole(System.out);
        DataFolder data = DataFolder.take(options.data());
        prepare(data, options, console);
        LaunchPorts ports = LaunchPorts.choose(options.ports(), FreePort::isFree);
        ports.moved().forEach(console::step);
        AotCaches caches = new AotCaches(root, options.aot());
        caches.prepare(LaunchEndpoint.names());
        RunningWatch watch = new RunningWatch(root, data, ports, caches, console);
        Runtime.getRuntime().addShutdownHook(new Thread(watch::close, "stop"));
        try {
            watch.start(options.dev());
            if (!watch.devHasEnded()) {
                console.plain(ReadyMessage.ready(console.elapsed(), ports, data.path()));
                if (options.sample()) {
                    loadSample(ports, console, watch);
                }
            }
            awaitEnd(watch);
        } catch (RuntimeException e) {
            if (!watch.closing()) {
                throw watch.explain(e);
            }
        }
    }

    private static void prepare(DataFolder data, LaunchOptions options, LaunchConsole console) throws IOException {
        List<String> leftovers = new PidFile(data.path()).stopLeftovers();
        if (!leftovers.isEmpty()) {
            console.step("An earlier launcher was killed: stopped what it left, " + String.join(", ", leftovers));
        }
        // Before the ports are chosen, as it may use one of them.
        if (LeftoverPostgres.stop(data.path().resolve("postgres/data"))) {
            console.step("An earlier stack was killed: stopped the PostgreSQL server that it left");
        }
        if (options.fresh()) {
            data.empty();
            console.step("Starting over: the old data are deleted");
        }
        data.checkSpace();
        data.rotateLogs();
    }

    // Loading is idempotent: if it fails, the services keep running, and the next start resumes it.
    private static void loadSample(LaunchPorts ports, LaunchConsole console, RunningWatch watch) {
        console.step("Looking for the sample service");
        try {
            boolean loaded = SampleLoader.load(
                    new ServiceUris(
                            URI.create(ports.url(LaunchEndpoint.STAFF)),
                            URI.create(ports.url(LaunchEndpoint.SUPERVISION)),
                            URI.create(ports.url(LaunchEndpoint.ALERTS)),
                            URI.create(ports.url(LaunchEndpoint.MAILBOX))),
                    console::step);
            console.step(
                    loaded ? ReadyMessage.sampleLoaded(ports) : "The sample service is there from an earlier start");
        } catch (RuntimeException e) {
            if (!watch.closing()) {
                console.step(
                        "The sample service was not loaded whole, the next start goes on with it: " + e.getMessage());
            }
        }
    }

    /**
     * Ctrl-C ends this wait by ending the JVM: the shutdown hook does the rest. So does the service in dev mode, when it was
     * told to quit on its own console.
     */
    private static void awaitEnd(RunningWatch watch) throws InterruptedException {
        while (!watch.devHasEnded()) {
            @Nullable JavaProcess ended = watch.ended();
            if (ended != null) {
                throw new LaunchFailure(
                        LaunchFailure.FAILED,
                        ended.name() + " has ended (exit code " + ended.exitCode() + "); its log is " + ended.log());
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
