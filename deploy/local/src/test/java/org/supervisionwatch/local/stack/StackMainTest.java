package org.supervisionwatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.local.process.LeftoverPostgres;
import org.supervisionwatch.local.process.StackPorts;
import org.supervisionwatch.local.process.StackProcess;
import org.supervisionwatch.local.process.WatchRoot;

/** Few stories, for each start costs seconds: started, killed, started again on the same data, abandoned by its parent. */
@Tag("stack")
class StackMainTest {

    private static final Path ROOT = WatchRoot.find();
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path data;

    @Test
    void theStackKeepsItsDataThroughAKillAndEndsWithItsParent() throws Exception {
        StackProcess first =
                StackProcess.start(ROOT, "kafka,postgres", data, "--topics-prefix", "", "--databases", "a");
        assertThat(show(first.ports(), "fsync")).isEqualTo("on");
        assertThat(show(first.ports(), "synchronous_commit")).isEqualTo("on");
        execute(first.ports(), "create table kept as select 42 as answer");
        first.process().kill();
        assertThat(LeftoverPostgres.find(pidFile())).as("the orphan").isPresent();

        Process parent = new ProcessBuilder("sleep", "600").start();
        StackProcess second = StackProcess.start(
                ROOT,
                "kafka,postgres",
                data,
                parent.pid(),
                "--kafka-port",
                Integer.toString(first.ports().kafka()));
        assertThat(second.process().lines()).anyMatch(line -> line.startsWith("Stopped a PostgreSQL server"));
        assertThat(second.ports().kafka()).isEqualTo(first.ports().kafka());
        assertThat(query(second.ports(), "select answer from kept")).isEqualTo("42");
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", second.ports().bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("staff.v1");
        }
        long postgres = LeftoverPostgres.find(pidFile()).orElseThrow().pid();

        parent.destroyForcibly().waitFor();

        assertThat(second.process().await(Duration.ofSeconds(20))).isTrue();
        await("that PostgreSQL has gone with it")
                .atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(postgres).isEmpty());
    }

    // No thread of Kafka's or of the mail server's keeps this JVM alive.
    @Test
    void postgresAloneRunsUntilItIsStopped() {
        StackProcess alone = StackProcess.start(ROOT, "postgres", data);

        assertThat(alone.process().await(Duration.ofSeconds(2)))
                .as("it ended by itself")
                .isFalse();

        assertThat(alone.process().stop(Duration.ofSeconds(20))).isTrue();
        assertThat(alone.process().exitCode()).isEqualTo(ENDED_BY_SIGTERM);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(catchThrowable(() -> StackOptions.parse(new String[] {"all", "--data", "x", "--prot", "1"})))
                .hasMessageContaining("--prot");
    }

    @Test
    void aPidFileWhosePidBelongsToAnotherProgramIsIgnored() {
        String self = Long.toString(ProcessHandle.current().pid());

        assertThat(LeftoverPostgres.find(List.of(self, data.toString(), "1000000000")))
                .isEmpty();
    }

    private List<String> pidFile() throws Exception {
        return Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
    }

    private static String show(StackPorts ports, String setting) throws SQLException {
        return query(ports, "show " + setting);
    }

    private static void execute(StackPorts ports, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ports.jdbcUrl("a"), "postgres", "")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(StackPorts ports, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ports.jdbcUrl("a"), "postgres", "");
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
