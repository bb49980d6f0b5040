package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.local.process.WatchRoot;

class LaunchOptionsTest {

    private static final Path ROOT = Path.of("/somewhere");

    @Test
    void withoutOptionsTheDataAreInTheCheckoutAndTheSampleIsLoaded() {
        LaunchOptions options = parse(Map.of());

        assertThat(options.data()).isEqualTo(Path.of("/somewhere/.local-data"));
        assertThat(options.ports()).isEmpty();
        assertThat(options.fresh()).isFalse();
        assertThat(options.sample()).isTrue();
        assertThat(options.dev()).isNull();
    }

    @Test
    void eachServiceCanBeStartedInDevModeByItsName() {
        assertThat(parse(Map.of(), "--dev", "staff-service").dev()).isEqualTo(LaunchEndpoint.STAFF);
        assertThat(parse(Map.of(), "--dev", "supervision-service").dev()).isEqualTo(LaunchEndpoint.SUPERVISION);
        assertThat(parse(Map.of(), "--dev", "alerts-service").dev()).isEqualTo(LaunchEndpoint.ALERTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "Kafka", "", "../alerts-service"})
    void whatIsNoServiceIsRefusedWithTheNamesOfThoseThereAre(String name) {
        assertThatThrownBy(() -> parse(Map.of(), "--dev", name))
                .isInstanceOfSatisfying(
                        LaunchFailure.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(LaunchFailure.USAGE))
                .hasMessageContaining("no service " + name)
                .hasMessageContaining("staff-service, supervision-service, alerts-service");
    }

    @Test
    void devModeWithoutAServiceIsRefused() {
        assertThatThrownBy(() -> parse(Map.of(), "--dev")).hasMessageContaining("--dev needs a value");
    }

    @Test
    void anOptionOverridesTheEnvironment() {
        Map<String, String> environment =
                Map.of("WATCH_STAFF_PORT", "7001", "WATCH_ALERTS_PORT", "7003", "WATCH_DATA", "/there");

        LaunchOptions options = parse(environment, "--staff-port", "8001", "--fresh", "--no-sample");

        assertThat(options.ports())
                .containsOnly(Map.entry(LaunchEndpoint.STAFF, 8001), Map.entry(LaunchEndpoint.ALERTS, 7003));
        assertThat(options.data()).isEqualTo(Path.of("/there"));
        assertThat(options.fresh()).isTrue();
        assertThat(options.sample()).isFalse();
    }

    @Test
    void invalidOptionsAreNamed() {
        assertThatThrownBy(() -> parse(Map.of(), "--stuff-port", "1")).hasMessageContaining("--stuff-port");
        assertThatThrownBy(() -> parse(Map.of(), "--staff-port", "70000")).hasMessageContaining("70000");
        assertThatThrownBy(() -> parse(Map.of(), "--staff-port")).hasMessageContaining("--staff-port needs a value");
        assertThatThrownBy(() -> parse(Map.of("WATCH_SMTP_PORT", "x"))).hasMessageContaining("WATCH_SMTP_PORT");
    }

    @Test
    void theHelpNamesEveryPortsOptionVariableAndDefault() throws Exception {
        String help = Files.readString(WatchRoot.find().resolve("deploy/local/src/main/resources/up-help.txt"));

        for (LaunchEndpoint place : LaunchEndpoint.values()) {
            assertThat(help).contains(place.option() + " N", place.variable(), Integer.toString(place.defaultPort));
        }
    }

    @Test
    void theHelpNamesEveryOtherOptionAndTheServicesOfDevMode() throws Exception {
        String help = Files.readString(WatchRoot.find().resolve("deploy/local/src/main/resources/up-help.txt"));

        assertThat(help).contains("--data DIR", "--fresh", "--no-sample", "--no-aot", "--dev SERVICE");
        for (LaunchEndpoint service : LaunchEndpoint.SERVICES) {
            assertThat(help).contains(service.displayName);
        }
    }

    private static LaunchOptions parse(Map<String, String> environment, String... args) {
        return LaunchOptions.parse(args, environment, ROOT);
    }
}
