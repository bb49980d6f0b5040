package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaunchPortsTest {

    @Test
    void withNothingTakenAndNothingSetTheDefaultsAreUsed() {
        LaunchPorts ports = LaunchPorts.choose(Map.of(), port -> true);

        assertThat(ports.of(LaunchEndpoint.STAFF)).isEqualTo(8081);
        assertThat(ports.of(LaunchEndpoint.KAFKA)).isEqualTo(9092);
        assertThat(ports.moved()).isEmpty();
    }

    @Test
    void kafkaAndPostgresMoveWhenTheirDefaultIsTakenAndThatIsReported() {
        LaunchPorts ports =
                LaunchPorts.choose(Map.of(), port -> !Set.of(9092, 9093, 5432).contains(port));

        assertThat(ports.of(LaunchEndpoint.KAFKA)).isEqualTo(9094);
        assertThat(ports.of(LaunchEndpoint.POSTGRES)).isEqualTo(5433);
        assertThat(ports.moved())
                .containsExactly(
                        "Port 9092 is taken: Kafka listens on 9094.",
                        "Port 5432 is taken: PostgreSQL listens on 5433.");
    }

    @Test
    void everyOtherTakenPortIsNamedWithItsOption() {
        assertThatThrownBy(() -> LaunchPorts.choose(Map.of(), port -> port != 8081 && port != 8025))
                .isInstanceOfSatisfying(
                        LaunchFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(69))
                .hasMessageContainingAll(
                        "Port 8081 for staff-service is taken", "--staff-port", "8025", "--mailbox-port");
    }

    @Test
    void aPortThatWasSetDoesNotMove() {
        assertThatThrownBy(() -> LaunchPorts.choose(Map.of(LaunchEndpoint.KAFKA, 7000), port -> port != 7000))
                .hasMessageContaining("Port 7000 for Kafka is taken")
                .hasMessageContaining("--kafka-port");
    }

    @Test
    void twoEndpointsCannotShareAPortAndADefaultYieldsToAPortThatWasSet() {
        assertThatThrownBy(() -> LaunchPorts.choose(
                        Map.of(LaunchEndpoint.STAFF, 7000, LaunchEndpoint.ALERTS, 7000), port -> true))
                .hasMessageContaining("Port 7000 for alerts-service is taken");

        LaunchPorts ports = LaunchPorts.choose(Map.of(LaunchEndpoint.STAFF, 9092), port -> true);
        assertThat(ports.of(LaunchEndpoint.STAFF)).isEqualTo(9092);
        assertThat(ports.of(LaunchEndpoint.KAFKA)).isEqualTo(9093);
    }
}
