package org.supervisionwatch.chassis.pebble;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;
import org.supervisionwatch.chassis.intake.VersionedEvent;
import org.supervisionwatch.chassis.sql.Sql;

/** A test feed. It checks no length, so that the column refuses. */
public class PebbleFeed implements EventFeed<PebbleFeed.PebbleEvent> {

    public static final String PEBBLES = "pebbles.v1";
    public static final String GRAVEL = "gravel.v1";
    public static final String HELD_BACK = "held back";
    public static final String TYPE = "org.supervisionwatch.pebble.v1";

    public final AtomicInteger failures = new AtomicInteger();
    public volatile int reader = 1;
    public volatile int lightest = 0;

    /** A pebble of the name {@value #HELD_BACK} waits here until it is released. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    public final AtomicInteger waiting = new AtomicInteger();

    private final String topic;
    private final Sql sql;

    PebbleFeed(String topic, Sql sql) {
        this.topic = topic;
        this.sql = sql;
    }

    public record PebbleEvent(String name, int weight) {}

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String eventType() {
        return TYPE;
    }

    @Override
    public int reader() {
        return reader;
    }

    @Override
    public PebbleEvent parse(UUID key, JsonNode body) throws UnreadableEvent {
        PebbleEvent event = EventJson.bind(body, PebbleEvent.class);
        if (event.name().isEmpty()) {
            throw new IllegalStateException("a mistake of this feed's own");
        }
        if (event.weight() < lightest) {
            throw new UnreadableEvent("/weight is too low");
        }
        return event;
    }

    @Override
    public void apply(List<VersionedEvent<PebbleEvent>> news) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            sql.of("select pg_terminate_backend(pg_backend_pid())").run();
        }
        for (VersionedEvent<PebbleEvent> pebble : news) {
            if (pebble.event() != null && pebble.event().name().equals(HELD_BACK)) {
                waitIfHeldBack();
            }
            sql.of("delete from pebble where topic = :topic and key = :key")
                    .with("topic", topic)
                    .with("key", pebble.key())
                    .run();
            if (pebble.event() != null) {
                sql.of("insert into pebble (topic, key, version, name) values (:topic, :key, :version, :name)")
                        .with("topic", topic)
                        .with("key", pebble.key())
                        .with("version", pebble.version())
                        .with("name", pebble.event().name())
                        .run();
            }
        }
    }

    private void waitIfHeldBack() {
        waiting.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public void onParkedChange(List<UUID> keys) {
        sql.of("insert into pebble_doubt (topic, key) select :topic, unnest(:keys::uuid[])")
                .with("topic", topic)
                .with("keys", keys)
                .run();
    }
}
