package org.supervisionwatch.chassis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.chassis.publish.Patience.eventually;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An aggregate that cannot be published does not stop the others and stays in the backlog. */
@Tag("stack")
class BadAggregateTest {

    private final UUID unreadable = UUID.randomUUID();
    private final UUID unwritable = UUID.randomUUID();
    private final UUID huge = UUID.randomUUID();
    private final UUID lost = UUID.randomUUID();
    private final AtomicBoolean healed = new AtomicBoolean();

    @Test
    void oneBadAggregateDoesNotStopTheOthers() throws Exception {
        try (Bench bench = new Bench()) {
            try (Connection connection = bench.database.getConnection()) {
                for (UUID bad : new UUID[] {unreadable, unwritable, huge, lost}) {
                    Things.write(connection, bad);
                }
                for (int good = 0; good < 600; good++) {
                    Things.write(connection, UUID.randomUUID());
                }
            }
            bench.startRelay(new Faulty(), Map.of());
            eventually("the four that cannot be loaded left").until(() -> bench.unpublished() == 4);
            eventually("their count")
                    .until(() -> bench.meters
                                    .get("watch.publication.backlog")
                                    .gauge()
                                    .value()
                            == 4);
            assertThat(bench.log().last()).hasSize(600);
            assertThat(bench.failures("load")).isPositive();
            assertThat(bench.failures("serialise")).isPositive();
            assertThat(bench.failures("too-large")).isPositive();
            assertThat(bench.failures("missing")).isPositive();
            assertThat(bench.log().heartbeats())
                    .as("heartbeats while something is unpublished")
                    .isEmpty();

            healed.set(true);
            bench.write(unreadable);
            bench.awaitAllPublished();
            eventually("a heartbeat").until(() -> !bench.log().heartbeats().isEmpty());
            bench.assertNothingIsLost();
        }
    }

    private record Silent(UUID id) {
        @Override
        public UUID id() {
            throw new IllegalStateException("cannot be loaded");
        }
    }

    private record Huge(UUID id, String text) {}

    /** Fails until it is repaired. A failed statement aborts its whole transaction, as in a real database. */
    private final class Faulty implements PublishedTopic {

        private final PublishedTopic sound = new Things.Topic();

        @Override
        public String topic() {
            return sound.topic();
        }

        @Override
        public String eventType() {
            return sound.eventType();
        }

        @Override
        public Map<UUID, ? extends Record> load(Map<UUID, Long> versions) {
            if (healed.get()) {
                return sound.load(versions);
            }
            if (versions.containsKey(unreadable)) {
                fail();
            }
            Map<UUID, Record> states = new HashMap<>(sound.load(versions));
            states.computeIfPresent(unwritable, (id, _) -> new Silent(id));
            states.computeIfPresent(huge, (id, _) -> new Huge(id, "x".repeat(RelaySettings.MAX_EVENT_BYTES)));
            states.remove(lost);
            return states;
        }

        private static void fail() {
            try {
                PlainSnapshot.current().createStatement().execute("select 1 / 0");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
