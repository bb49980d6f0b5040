package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.WatchRoot;

/** A script stands in for Maven: what it is given and how it is stopped, without a build. */
class DevServiceTest {

    @TempDir
    Path root;

    private @Nullable DevService service;

    @AfterEach
    void leaveNothing() {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    void mavenIsToldTheServiceAndGivenItsEnvironment() throws Exception {
        maven("echo \"$QUARKUS_HTTP_PORT $*\" >said");

        DevService started = start();

        assertThat(started.awaitReady(nobody())).as("ready").isFalse();
        assertThat(Files.readString(root.resolve("said")).strip())
                .startsWith("8083 -Ddev ")
                .contains(" -pl alerts-service -am ")
                .endsWith(" quarkus:dev");
        assertThat(started.maven().exitValue()).isZero();
    }

    @Test
    void theClassesThatTheStackRunsFromAreLeftAloneByItsBuild() throws Exception {
        String pom = Files.readString(WatchRoot.find().resolve("deploy/local/pom.xml"));

        assertThat(DevService.command(root, LaunchEndpoint.STAFF)).contains("-Dlocal.in-use");
        assertThat(pom).contains("<name>local.in-use</name>", "<maven.compiler.useIncrementalCompilation>false<");
    }

    @Test
    void stoppingTakesTheServiceAlongThatMavenStarted() throws Exception {
        maven("sleep 600 & echo $! >child.part; mv child.part child; wait");
        DevService started = start();
        await().until(() -> Files.exists(root.resolve("child")));
        ProcessHandle child = ProcessHandle.of(
                        Long.parseLong(Files.readString(root.resolve("child")).strip()))
                .orElseThrow();

        // Before it: SIGTERM goes to Maven alone, and this one hands nothing on.
        assertThat(child.isAlive()).isTrue();
        started.stop();

        await().until(() -> !child.isAlive());
        assertThat(started.maven().isAlive()).isFalse();
    }

    private DevService start() {
        DevService started = DevService.start(root, LaunchEndpoint.ALERTS, Map.of("QUARKUS_HTTP_PORT", "8083"));
        service = started;
        return started;
    }

    private void maven(String script) throws Exception {
        Path mvnw = Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n" + script + "\n");
        assertThat(mvnw.toFile().setExecutable(true)).isTrue();
    }

    private static URI nobody() {
        return URI.create("http://127.0.0.1:" + FreePort.any() + "/");
    }
}
