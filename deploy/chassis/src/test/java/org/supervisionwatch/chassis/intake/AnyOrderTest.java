package org.supervisionwatch.chassis.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.chassis.pebble.PebbleFeed;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** However a log is split into batches, and however often parts are repeated, the database ends as if records were read one by one. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class AnyOrderTest {

    private static final String TOO_LONG = "longer than the column of twenty";
    private static final int LENGTH = 24;

    @Inject
    EventIntake intake;

    @Inject
    @Named("gravel")
    PebbleFeed gravel;

    @Inject
    Ground ground;

    private enum Kind {
        GOOD,
        ERASED,
        TOO_LONG,
        BROKEN,
        NO_VERSION
    }

    private record Event(long offset, UUID key, long version, Kind kind) {

        ConsumerRecord<String, byte[]> record() {
            return switch (kind) {
                case GOOD -> Bed.pebble(offset, key, version, "v" + version);
                case ERASED -> Bed.tombstone(offset, key, version);
                case TOO_LONG -> Bed.pebble(offset, key, version, TOO_LONG);
                case BROKEN ->
                    Bed.record(offset, key.toString(), Bed.headers(PebbleFeed.TYPE, "" + version), "{".getBytes(UTF_8));
                case NO_VERSION ->
                    Bed.record(offset, key.toString(), Bed.headers(PebbleFeed.TYPE, null), Bed.body("a", 1));
            };
        }
    }

    /** The state held and the parked events of one key when its events are read one by one. */
    private static final class Model {

        private long held;
        private String state = "nothing";
        private final TreeMap<Long, Long> parkedVersions = new TreeMap<>();
        private final Set<Long> parkedWithout = new TreeSet<>();

        void read(Event event) {
            boolean news = event.version() > held;
            switch (event.kind()) {
                case GOOD -> seen(event, news, event.version() + " v" + event.version() + "@" + event.version());
                case ERASED -> seen(event, news, event.version() + " erased");
                case TOO_LONG -> refused(event, news);
                case BROKEN -> {
                    if (news) {
                        parkedVersions.put(event.offset(), event.version());
                    }
                }
                case NO_VERSION -> parkedWithout.add(event.offset());
            }
        }

        private void refused(Event event, boolean news) {
            if (news) {
                parkedVersions.put(event.offset(), event.version());
            } else {
                parkedWithout.clear();
            }
        }

        private void seen(Event event, boolean news, String now) {
            if (news) {
                held = event.version();
                state = now;
            }
            parkedWithout.clear();
            parkedVersions.values().removeIf(version -> version <= held);
        }

        Set<Long> parked() {
            Set<Long> all = new TreeSet<>(parkedVersions.keySet());
            all.addAll(parkedWithout);
            return all;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void anySplitAndAnyRepetitionEndsInTheSameState(long seed) {
        Random random = new Random(seed);
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(3).toList();
        List<Event> log = log(random, keys, 10_000_000 + seed * 1000);
        for (int from = 0; from < LENGTH; ) {
            int to = Math.min(LENGTH, from + 1 + random.nextInt(8));
            take(log.subList(from, to));
            from = to < LENGTH && random.nextInt(4) == 0 ? random.nextInt(to) : to;
        }
        for (UUID key : keys) {
            Model model = new Model();
            log.stream().filter(event -> event.key().equals(key)).forEach(model::read);
            assertThat(ground.of(PebbleFeed.GRAVEL, key))
                    .as("seed %d: %s", seed, log)
                    .isEqualTo(model.state);
            assertThat(ground.parked(PebbleFeed.GRAVEL, key))
                    .as("seed %d: %s", seed, log)
                    .isEqualTo(model.parked());
        }
    }

    private static List<Event> log(Random random, List<UUID> keys, long base) {
        List<Event> log = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            Kind kind = random.nextBoolean() ? Kind.GOOD : Kind.values()[random.nextInt(Kind.values().length)];
            // A version always has the same state.
            long version = 1 + random.nextInt(8) * 10L + kind.ordinal();
            log.add(new Event(base + i, keys.get(random.nextInt(keys.size())), version, kind));
        }
        return log;
    }

    private void take(List<Event> events) {
        intake.take(gravel, Bed.batch(events.stream().map(Event::record).toList()));
    }
}
