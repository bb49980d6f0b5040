package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.JavaCommand;
import org.supervisionwatch.local.process.JavaProcess;
import org.supervisionwatch.local.process.WatchRoot;

/** What is behind deploy/up: started, killed with -9, started again at once on the same data and ports, stopped. */
@Tag("stack")
class LauncherTest {

    private static final Path ROOT = WatchRoot.find();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Map<String, Integer> ports = new LinkedHashMap<>();

    @TempDir
    Path data;

    @BeforeAll
    static void servicesStartAsTheyDoOnceTheyHaveLearned() {
        Training.once();
    }

    @Test
    void aKilledLauncherLeavesNothingThatHarmsTheNextStartAndStoppingIsInOrder() {
        for (String place : List.of("staff", "supervision", "alerts", "mailbox", "smtp", "kafka", "postgres")) {
            ports.put(place, FreePort.any());
        }
        try (JavaProcess first = launch()) {
            awaitReady(first);
            first.kill();
        }
        try (JavaProcess second = launch()) {
            awaitReady(second);
            RestAssured.get("http://127.0.0.1:" + ports.get("alerts") + "/q/health/ready")
                    .then()
                    .statusCode(200);
            RestAssured.get("http://127.0.0.1:" + ports.get("mailbox") + "/api/messages")
                    .then()
                    .statusCode(200);

            assertThat(second.stop(Duration.ofMinutes(1))).isTrue();

            assertThat(second.lastLines(10)).containsSubsequence("Stopping the services", "Stopping Kafka", "Stopped.");
        }
        assertThat(ports)
                .allSatisfy((place, port) ->
                        assertThat(FreePort.isFree(port)).as(place).isTrue());
    }

    private static void awaitReady(JavaProcess launcher) {
        launcher.awaitLine(line -> line.startsWith("Ready after"), PATIENCE);
    }

    private JavaProcess launch() {
        List<String> args = new ArrayList<>(List.of("--no-sample", "--data", data.toString()));
        ports.forEach((place, port) -> args.addAll(List.of("--" + place + "-port", port.toString())));
        return JavaCommand.of("org.supervisionwatch.local.launch.Launcher")
                .classPath(WatchRoot.stackClassPath(ROOT))
                .options("-Xmx128m", "-Dwatch.root=" + ROOT)
                .args(args.toArray(String[]::new))
                .start();
    }
}
