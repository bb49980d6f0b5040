package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.JavaCommand;
import org.supervisionwatch.local.process.JavaProcess;
import org.supervisionwatch.local.process.WatchRoot;
import org.supervisionwatch.local.testing.TestDatabase;

/** One packaged service as a process. Its port stays the same when it is killed and started again. */
final class Service {

    private final String name;
    private final int port = FreePort.any();
    private final Map<String, String> environment;
    private final TestDatabase database;
    private final Function<String, List<String>> options;
    private @Nullable JavaProcess process;
    private Duration clockOffset = Duration.ZERO;

    /** @param options of its JVM, by its name, besides those of every service; asked for at each start */
    Service(
            String name,
            TestDatabase database,
            Map<String, String> environment,
            Function<String, List<String>> options) {
        this.name = name;
        this.database = database;
        this.environment = environment;
        this.options = options;
    }

    String name() {
        return name;
    }

    /** Does not wait: see {@link #awaitReady}. */
    void start() {
        Path root = WatchRoot.find();
        process = JavaCommand.ofJar(root.resolve(name + "/target/quarkus-app/quarkus-run.jar"))
                .name(name)
                .options("-Xms32m", "-Xmx256m")
                .options(options.apply(name).toArray(String[]::new))
                .environment(environment)
                .environment(Map.of("QUARKUS_HTTP_PORT", Integer.toString(port)))
                .environment(Map.of("WATCH_CLOCK_OFFSET", clockOffset.toString()))
                .log(root.resolve("deploy/journey/target/logs/%s-%s.log"
                        .formatted(
                                environment.getOrDefault("WATCH_SERVICE", name),
                                System.getProperty("watch.fork", "fork-1"))))
                .start();
    }

    /** Does not wait for one that has ended: it says its last words. */
    void awaitReady() {
        await(name + " is ready")
                .atMost(Duration.ofMinutes(3))
                .failFast(() -> assertThat(running().isAlive())
                        .as(name + " has ended:\n" + running().lastLines(30))
                        .isTrue())
                .ignoreExceptions()
                .until(() -> request().get("/q/health/ready").statusCode() == 200);
    }

    /** Moves its clock; it is started with the same offset should it be killed. */
    void travelTo(Instant to) {
        willStartAt(to);
        request().body(Map.of("now", to.toString())).put("/dev/clock").then().statusCode(200);
    }

    @Override
    public String toString() {
        return name + " on port " + port;
    }

    /** Where its clock stands when it is started the next time. */
    void willStartAt(Instant to) {
        clockOffset = Duration.between(Instant.now(), to);
    }

    /** What this alerts-service has written down of an organisation's mails. */
    MailBooks mailBooks(String organisation) {
        return new MailBooks(database, organisation);
    }

    /** {@code kill -9}. */
    void kill() {
        running().kill();
    }

    void restart() {
        start();
        awaitReady();
    }

    /** A copy of its database as it is at this moment; it goes on meanwhile. */
    TestDatabase backUp() {
        return database.copy();
    }

    /** Stopped, started again on the backup, and told so as {@code deploy/restored} does. */
    void restore(TestDatabase backup) {
        stop();
        database.putBack(backup);
        restart();
        request().body("{}").post("/ops/restored").then().statusCode(200);
    }

    void stop() {
        if (process != null) {
            process.close();
        }
    }

    /** Stops it in order, and does not kill it before it has taken this long. */
    void stop(Duration patience) {
        running().stop(patience);
    }

    /** All that it has said since it was started. */
    String said() {
        return String.join("\n", running().lines());
    }

    RequestSpecification request() {
        return RestAssured.given().baseUri(uri()).contentType("application/json");
    }

    String uri() {
        return "http://127.0.0.1:" + port + "/";
    }

    private JavaProcess running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }
}
