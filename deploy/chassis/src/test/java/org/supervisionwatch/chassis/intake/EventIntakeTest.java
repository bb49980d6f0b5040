package org.supervisionwatch.chassis.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.chassis.intake.Bed.batch;
import static org.supervisionwatch.chassis.intake.Bed.headers;
import static org.supervisionwatch.chassis.intake.Bed.pebble;
import static org.supervisionwatch.chassis.intake.Bed.record;
import static org.supervisionwatch.chassis.intake.Bed.tombstone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.chassis.pebble.PebbleFeed;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** The effect of a batch on the database. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class EventIntakeTest {

    private static final String TOPIC = PebbleFeed.GRAVEL;
    private static final String TOO_LONG = "longer than the column of twenty";
    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

    @Inject
    EventIntake intake;

    @Inject
    @Named("gravel")
    PebbleFeed gravel;

    @Inject
    Ground ground;

    @Inject
    ParkedEventStore parked;

    private final UUID key = UUID.randomUUID();
    private final long at = OFFSETS.getAndAdd(100);

    @AfterEach
    void resetReader() {
        // A raised reader stays in the row, and what a lower one reads is not noted there.
        ground.forgetProgress(TOPIC, Bed.PARTITION);
        gravel.reader = 1;
        gravel.lightest = 0;
    }

    @Test
    void theHighestVersionOfABatchIsHeldInWhateverOrderItCame() {
        intake.take(
                gravel,
                batch(pebble(at, key, 2, "second"), pebble(at + 1, key, 3, "third"), pebble(at + 2, key, 1, "first")));
        assertThat(ground.of(TOPIC, key)).isEqualTo("3 third@3");
    }

    @Test
    void whatIsNotNewerChangesNothing() {
        intake.take(gravel, batch(pebble(at, key, 5, "five")));
        intake.take(gravel, batch(pebble(at, key, 5, "other five"), pebble(at + 1, key, 4, "four")));
        assertThat(ground.of(TOPIC, key)).isEqualTo("5 five@5");
    }

    @Test
    void anErasedKeyLeavesItsVersionBehind() {
        intake.take(gravel, batch(pebble(at, key, 5, "five")));
        intake.take(gravel, batch(tombstone(at + 1, key, 6)));
        assertThat(ground.of(TOPIC, key)).isEqualTo("6 erased");
        intake.take(gravel, batch(pebble(at + 2, key, 5, "five")));
        assertThat(ground.of(TOPIC, key)).isEqualTo("6 erased");
    }

    @Test
    void aRaisedReaderTakesTheSameVersionOnceMore() {
        intake.take(gravel, batch(pebble(at, key, 5, "read by one")));
        gravel.reader = 2;
        intake.take(gravel, batch(pebble(at, key, 5, "read by two")));
        assertThat(ground.of(TOPIC, key)).isEqualTo("5 read by two@5");
        gravel.reader = 1;
        intake.take(gravel, batch(pebble(at, key, 5, "read by one")));
        assertThat(ground.of(TOPIC, key)).isEqualTo("5 read by two@5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"a\\u0000","weight":1}   | org.supervisionwatch.pebble.v1 | 7    | /name must not contain the character NUL
            {"name":"a","x":{"y":["\\u0000"]}} | org.supervisionwatch.pebble.v1 | 7  | /x/y/0 must not contain the character NUL
            {"name":"a","weight":-1}          | org.supervisionwatch.pebble.v1 | 7    | /weight is too low
            {"name":"a","weight":"1"}         | org.supervisionwatch.pebble.v1 | 7    | /weight must be a whole number
            {"name":"","weight":1}            | org.supervisionwatch.pebble.v1 | 7    | the body cannot be read: IllegalStateException
            {"name":"a"                       | org.supervisionwatch.pebble.v1 | 7    | the value is not JSON
            [1]                               | org.supervisionwatch.pebble.v1 | 7    | the value is not a JSON object
            {"name":"a","weight":1}           | org.supervisionwatch.pebble.v2 | 7    | ce_type is not supported
            {"name":"a","weight":1}           | org.supervisionwatch.pebble.v1 | many | ce_version is missing or not a positive whole number
            {"name":"a","weight":1}           | org.supervisionwatch.pebble.v1 |      | ce_version is missing or not a positive whole number
            """)
    void anUnreadableEventIsParkedWithItsCauseAndItsNeighboursAreApplied(
            String value, String type, String version, String cause) {
        UUID neighbour = UUID.randomUUID();
        intake.take(
                gravel,
                batch(
                        pebble(at, neighbour, 1, "good"),
                        record(at + 1, key.toString(), headers(type, version), value.getBytes(UTF_8)),
                        pebble(at + 2, neighbour, 2, "better")));
        assertThat(ground.of(TOPIC, neighbour)).isEqualTo("2 better@2");
        assertThat(ground.causeAt(TOPIC, at + 1)).isEqualTo(cause);
        assertThat(parked.newestParked(TOPIC, List.of(key, neighbour))).containsExactly(key);
        assertThat(ground.parkedChanges(TOPIC, key)).isEqualTo(1);
    }

    @Test
    void invalidKeysAreParkedToo() {
        var headers = headers(PebbleFeed.TYPE, "1");
        intake.take(
                gravel,
                batch(
                        record(at, null, headers, Bed.body("a", 1)),
                        record(at + 1, "not\0a-uuid", headers, Bed.body("a", 1)),
                        record(at + 2, key.toString().toUpperCase(java.util.Locale.ROOT), headers, Bed.body("a", 1)),
                        record(
                                at + 3,
                                "heartbeat",
                                headers("org.supervisionwatch.heartbeat.v1", "1"),
                                "{}".getBytes(UTF_8))));
        for (int i = 0; i < 3; i++) {
            assertThat(ground.causeAt(TOPIC, at + i)).isEqualTo("the key is not a lower-case uuid");
        }
        assertThat(ground.causeAt(TOPIC, at + 3)).isEqualTo("/through is missing");
    }

    @Test
    void anEventThatOnlyTheColumnRefusesIsFoundByBisection() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        List<UUID> keys = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID one = UUID.randomUUID();
            keys.add(one);
            records.add(pebble(at + i, one, 1, i == 7 || i == 12 ? TOO_LONG : "good " + i));
        }
        records.add(pebble(at + 20, key, 4, "older and good"));
        records.add(pebble(at + 21, key, 5, TOO_LONG));
        intake.take(gravel, batch(records));
        assertThat(parked.newestParked(TOPIC, keys)).containsExactlyInAnyOrder(keys.get(7), keys.get(12));
        assertThat(ground.causeAt(TOPIC, at + 7)).startsWith("the database refused it: SQLState 22001");
        assertThat(ground.of(TOPIC, keys.get(19))).isEqualTo("1 good 19@1");
        assertThat(ground.of(TOPIC, key)).isEqualTo("4 older and good@4");
        assertThat(ground.parked(TOPIC, key)).containsExactly(at + 21);
        assertThat(ground.nextOffset(TOPIC, Bed.PARTITION))
                .first()
                .satisfies(next -> assertThat(next).isGreaterThanOrEqualTo(at + 22));
    }

    @Test
    void aNewerStateSupersedesAParkedOne() {
        intake.take(gravel, batch(pebble(at, key, 5, TOO_LONG)));
        assertThat(parked.newestParked(TOPIC, List.of(key))).containsExactly(key);
        intake.take(gravel, batch(pebble(at + 1, key, 6, "six")));
        assertThat(parked.newestParked(TOPIC, List.of(key))).isEmpty();
        assertThat(ground.parked(TOPIC, key)).isEmpty();
        assertThat(ground.parkedChanges(TOPIC, key)).isEqualTo(2);
    }

    @Test
    void anUnreadableEventOlderThanTheStateHeldIsNotParked() {
        intake.take(gravel, batch(pebble(at, key, 6, "six")));
        intake.take(gravel, batch(record(at + 1, key.toString(), headers(PebbleFeed.TYPE, "5"), "{".getBytes(UTF_8))));
        assertThat(ground.parked(TOPIC, key)).isEmpty();
    }

    @Test
    void aBrokenConnectionIsRetriedAndLosesNoEvent() {
        gravel.failures.set(2);
        intake.take(gravel, batch(pebble(at, key, 1, "patient")));
        assertThat(ground.of(TOPIC, key)).isEqualTo("1 patient@1");
        assertThat(ground.parked(TOPIC, key)).isEmpty();
    }

    @Test
    void aRetriedEventIsAppliedOnceTheReasonIsFixed() {
        intake.take(gravel, batch(tooLight(5)));
        UUID id = ground.idAt(TOPIC, at);
        assertThat(intake.retry(id)).contains(EventIntake.RetryOutcome.STILL_PARKED);
        gravel.lightest = -1;
        assertThat(intake.retry(id)).contains(EventIntake.RetryOutcome.TAKEN);
        assertThat(ground.of(TOPIC, key)).isEqualTo("5 light@5");
        assertThat(intake.retry(id)).isEmpty();
    }

    @Test
    void aDiscardedEventIsNoLongerParked() {
        intake.take(gravel, batch(tooLight(5)));
        UUID id = ground.idAt(TOPIC, at);
        assertThat(intake.discard(id)).isTrue();
        assertThat(intake.discard(id)).isFalse();
        assertThat(ground.parkedChanges(TOPIC, key)).isEqualTo(2);
        assertThat(parked.newestParked(TOPIC, List.of(key))).isEmpty();
    }

    @Test
    void anEventThatTheNewReaderCannotReadIsParkedAlthoughTheOldOneCould() {
        intake.take(gravel, batch(pebble(at, key, 5, "read by one")));
        gravel.reader = 2;
        gravel.lightest = 2;
        intake.take(gravel, batch(pebble(at, key, 5, "read by one")));
        assertThat(parked.newestParked(TOPIC, List.of(key))).containsExactly(key);
        assertThat(ground.of(TOPIC, key)).isEqualTo("5 read by one@5");
        gravel.lightest = 0;
        assertThat(intake.retry(ground.idAt(TOPIC, at))).contains(EventIntake.RetryOutcome.TAKEN);
        assertThat(parked.newestParked(TOPIC, List.of(key))).isEmpty();
    }

    private ConsumerRecord<String, byte[]> tooLight(long version) {
        return record(at, key.toString(), headers(PebbleFeed.TYPE, String.valueOf(version)), Bed.body("light", -1));
    }

    @Test
    void eachParkedKeyIsReportedOnce() {
        UUID other = UUID.randomUUID();
        intake.take(
                gravel,
                batch(
                        record(at, key.toString(), headers(PebbleFeed.TYPE, "1"), "{".getBytes(UTF_8)),
                        record(at + 1, key.toString(), headers(PebbleFeed.TYPE, "2"), "{".getBytes(UTF_8)),
                        record(at + 2, other.toString(), headers(PebbleFeed.TYPE, "1"), "{".getBytes(UTF_8))));
        assertThat(parked.newestParked(TOPIC, Set.of(key, other))).containsExactlyInAnyOrder(key, other);
        assertThat(ground.parkedChanges(TOPIC, key)).isEqualTo(1);
        assertThat(ground.parkedChanges(TOPIC, other)).isEqualTo(1);
    }
}
