package org.supervisionwatch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.local.process.JavaCommand;
import org.supervisionwatch.local.process.JavaProcess;
import org.supervisionwatch.local.process.StackPorts;
import org.supervisionwatch.local.process.WatchRoot;

@Tag("stack")
class SharedStackTest {

    /** What another test JVM of the same build does. */
    static final class OtherJvm {

        public static void main(String[] args) {
            System.out.println(SharedStack.get().ports().toJson());
        }
    }

    @Test
    void testJvmsOfOneBuildShareOneStack() {
        List<JavaProcess> others =
                Stream.of(1, 2).map(number -> startOtherJvm()).toList();
        StackPorts ours = SharedStack.get().ports();

        for (JavaProcess other : others) {
            String line = other.awaitLine(StackPorts::isReadyLine, Duration.ofSeconds(30));
            assertThat(StackPorts.parse(line)).isEqualTo(ours);
            other.close();
        }
    }

    @Test
    void aStackThatIsKeptServesTheNextBuildUntilNobodyAsksForItOrItsOwnClassesAreBuiltAnew(@TempDir Path home)
            throws Exception {
        Path root = WatchRoot.find();
        KeptStack desk = new KeptStack(root, home, Duration.ofSeconds(3));
        StackPorts first = desk.findOrStart();
        assertThat(new KeptStack(root, home, Duration.ofSeconds(3)).findOrStart())
                .isEqualTo(first);

        Files.writeString(home.resolve("kept.json"), first.toJson() + "\nof an older build");
        StackPorts second = desk.findOrStart();
        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(ProcessHandle.of(first.pid())).isEmpty();

        await("that it ends by itself")
                .atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.of(second.pid()).isEmpty());
    }

    @Test
    void aQuickRunStartsNone() {
        System.setProperty("watch.quick", "true");
        try {
            assertThatThrownBy(SharedStack::findOrStart).hasMessageContaining("@Tag(\"stack\")");
        } finally {
            System.clearProperty("watch.quick");
        }
    }

    @Test
    void aTestDatabaseIsEmptyAndNobodyElses() throws Exception {
        TestDatabase first = TestDatabase.create("one");
        TestDatabase second = TestDatabase.create("one");

        try (Connection connection = DriverManager.getConnection(first.url(), first.username(), first.password())) {
            connection.createStatement().execute("create table mine (id int)");
        }
        try (Connection connection = DriverManager.getConnection(second.url(), second.username(), second.password());
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void testTopicsAreThoseOfTheContractUnderTheirOwnPrefix() throws Exception {
        TestTopics topics = TestTopics.create("one");

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topics.bootstrapServers()))) {
            Set<String> names = admin.listTopics().names().get();
            assertThat(names)
                    .contains(
                            topics.named("organisations.v1"),
                            topics.named("staff.v1"),
                            topics.named("sessions.v1"),
                            topics.named("alerts.v1"),
                            topics.named("pulses.v1"));
            String staff = topics.named("staff.v1");
            assertThat(admin.describeTopics(List.of(staff))
                            .allTopicNames()
                            .get()
                            .get(staff)
                            .partitions())
                    .hasSize(6);
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, staff);
            assertThat(admin.describeConfigs(List.of(resource))
                            .all()
                            .get()
                            .get(resource)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
    }

    private static JavaProcess startOtherJvm() {
        return JavaCommand.of(OtherJvm.class.getName())
                .options(
                        "-Dwatch.root=" + WatchRoot.find(),
                        "-Dwatch.build.pid=" + SharedStack.build().pid())
                .start();
    }
}
