package org.supervisionwatch.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.time.WatchClock;

/** Publishes roster events like staff-service, with its headers. */
@ApplicationScoped
public class Roster {

    static final String SUE = "20001";
    static final String ANN = "10001";
    static final String BEN = "10002";
    static final String CAT = "10003";

    /** A consumer that has just started takes some seconds to join its group. */
    private static final Duration ARRIVAL = Duration.ofSeconds(60);

    private static final String ARRIVED = """
            select (select count(*) from directory_person where organisation_id = o.id)
              from directory_organisation o where id = :id
            """;

    private static final List<String> TOPICS = List.of("organisations.v1", "staff.v1");
    private static final int PARTITIONS = 6;
    private static final AtomicLong VERSIONS = new AtomicLong(1);

    private final KafkaProducer<byte[], byte[]> producer;
    private final String prefix;
    private final WatchClock clock;
    private final FeedProgress progress;
    private final Sql sql;

    Roster(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "watch.topics.prefix") String prefix,
            WatchClock clock,
            FeedProgress progress,
            Sql sql) {
        this.prefix = prefix;
        this.clock = clock;
        this.progress = progress;
        this.sql = sql;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** A new organisation with the supervisor Sue and three supervisees, all of whom have arrived. */
    Town town() {
        Town town = new Town(UUID.randomUUID(), "town-" + VERSIONS.incrementAndGet());
        organisation(town, "Europe/London");
        join(town, SUE, ANN, BEN, CAT);
        awaitArrival(town, 4);
        return town;
    }

    void awaitArrival(Town town, int people) {
        await("that " + people + " people of " + town.code() + " have arrived")
                .atMost(ARRIVAL)
                .until(() -> sql.of(ARRIVED).with("id", town.id()).first(Long.class), is(Optional.of((long) people)));
    }

    void organisation(Town town, String zone) {
        send("organisations.v1", "organisation", town.id(), """
                {"id": "%s", "version": 1, "code": "%s", "name": "%s", "zone": "%s", "calendar": "england-and-wales", "teams": []}
                """.formatted(town.id(), town.code(), town.code(), zone));
    }

    void join(Town town, String... employeeNumbers) {
        for (String number : employeeNumbers) {
            send("staff.v1", "person", town.person(number), """
                    {"id": "%s", "version": 1, "organisationId": "%s", "employeeNumber": "%s", "name": "Person %s", "email": null}
                    """.formatted(
                            town.person(number), town.id(), number, number));
        }
    }

    /** @param more further fields of the event, such as {@code "pattern": […]} */
    void publish(Town town, String number, String name, String more) {
        publish(town, number, number, name, more);
    }

    /**
     * A person with another number than the first.
     *
     * @param first the number by which the town knows them
     */
    void publish(Town town, String first, String number, String name, String more) {
        send("staff.v1", "person", town.person(first), """
                {"id": "%s", "version": 1, "organisationId": "%s", "employeeNumber": "%s", "name": %s, "email": null, %s}
                """.formatted(
                        town.person(first), town.id(), number, TextNode.valueOf(name), more));
    }

    /** Waits until the person's latest event has arrived. */
    void awaitName(Town town, String number, String name) {
        await("that " + number + " is called " + name)
                .atMost(ARRIVAL)
                .until(
                        () -> sql.of("select name from directory_person where id = :id")
                                .with("id", town.person(number))
                                .first(String.class),
                        is(Optional.of(name)));
    }

    void erase(Town town, String employeeNumber) {
        send("staff.v1", "person", town.person(employeeNumber), null);
    }

    /** @param type the CloudEvents type without what all have in common */
    void send(String topic, String type, UUID key, @Nullable String value) {
        send(topic, null, key.toString(), "org.supervisionwatch." + type + ".v1", value);
    }

    void send(String topic, @Nullable Integer partition, String key, String ceType, @Nullable String value) {
        long version = VERSIONS.incrementAndGet();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                prefix + topic, partition, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
        headers(key + ":" + version, ceType, version)
                .forEach((name, content) -> record.headers().add(name, content.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, String> headers(String id, String ceType, long version) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_source",
                "/staff-service",
                "ce_type",
                ceType,
                "ce_time",
                clock.instant().toString(),
                "ce_version",
                Long.toString(version),
                "content-type",
                "application/json");
    }

    /**
     * Sets the clock, back too. Not before the last heartbeat of the old time has been heard: nothing is complete through a time that is still to
     * come.
     */
    void turnTo(Instant then) {
        forgetProgress();
        Instant last = clock.instant().truncatedTo(ChronoUnit.MICROS);
        heartbeat(last);
        for (String topic : TOPICS) {
            if (!progress.awaitThrough(topic, last, ARRIVAL)) {
                throw new IllegalStateException(topic + " has not been read through " + last);
            }
        }
        clock.standAt(then);
        forgetProgress();
    }

    private void forgetProgress() {
        sql.of("update feed_progress set through = null").run();
    }

    /** The roster feeds are complete up to now. */
    void heartbeat() {
        heartbeat(clock.instant());
    }

    void heartbeat(Instant through) {
        for (String topic : TOPICS) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                send(
                        topic,
                        partition,
                        "heartbeat",
                        "org.supervisionwatch.heartbeat.v1",
                        "{\"through\": \"" + through + "\"}");
            }
        }
    }

    /** @param code as in the path */
    record Town(UUID id, String code) {

        UUID person(String employeeNumber) {
            return UUID.nameUUIDFromBytes((id + employeeNumber).getBytes(UTF_8));
        }

        String sessions() {
            return path() + "/sessions";
        }

        String path() {
            return "/organisations/" + code;
        }
    }
}
