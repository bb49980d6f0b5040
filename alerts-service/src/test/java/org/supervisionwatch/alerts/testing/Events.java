package org.supervisionwatch.alerts.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.time.WatchClock;

/**
 * Publishes the events of the other two services. Each event gets a higher version than the one before, unless one is given. Heartbeats
 * are sent all the time, ten minutes behind the service's clock: enough for verdicts, but not for a run that is due now.
 */
public final class Events {

    private static final Duration BEHIND = Duration.ofMinutes(10);
    static final List<String> TOPICS = List.of("organisations.v1", "staff.v1", "sessions.v1");

    private static final int PARTITIONS = 6;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Events THE_ONE = new Events();

    private final AtomicLong versions = new AtomicLong(1_795_000_000_000_000L);
    private final String prefix = ConfigProvider.getConfig().getValue("watch.topics.prefix", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "linger.ms",
                    "0"),
            new StringSerializer(),
            new ByteArraySerializer());

    private final Set<String> withoutHeartbeat = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heart").factory());

    private Events() {
        heart.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    /** Stops for good. @return through when every topic is complete, once its last heartbeat has been read */
    Instant stop() {
        heart.close();
        Instant now = now();
        heartbeats(now);
        return now;
    }

    /**
     * Sets the clock, also back. It waits first until the last heartbeat of the old time has been read, so that nothing is complete through
     * the future.
     *
     * @throws IllegalStateException if a topic has not been read through its heartbeat within a minute
     */
    public synchronized void turnTo(Instant then) {
        withoutHeartbeat.clear();
        forgetProgress();
        awaitRead(now());
        bean(WatchClock.class).standAt(then);
        forgetProgress();
        awaitRead(then.minus(BEHIND));
    }

    private void awaitRead(Instant through) {
        heartbeats(through);
        for (String topic : TOPICS) {
            if (!bean(FeedProgress.class).awaitThrough(topic, through, Duration.ofSeconds(60))) {
                throw new IllegalStateException(topic + " has not been read through " + through);
            }
        }
    }

    private static void forgetProgress() {
        bean(Sql.class).of("update feed_progress set through = null").run();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** Sends heartbeats through ten minutes ago. */
    synchronized void beat() {
        heartbeats(now().minus(BEHIND));
    }

    private static Instant now() {
        return bean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Sends no more heartbeats to a topic, until {@link #resumeHeartbeats}. */
    public void stopHeartbeat(String topic) {
        withoutHeartbeat.add(topic);
    }

    public void resumeHeartbeats() {
        withoutHeartbeat.clear();
        beat();
    }

    /** The one instance; call it only while the service is running. */
    public static Events onTheStack() {
        return THE_ONE;
    }

    public long nextVersion() {
        return versions.incrementAndGet();
    }

    public void organisation(AnOrganisation organisation) {
        organisation(organisation, nextVersion());
    }

    public void organisation(AnOrganisation organisation, long version) {
        send("organisations.v1", "organisation.v1", organisation.id(), version, text(organisation.state()));
    }

    public void person(APerson person) {
        person(person, nextVersion());
    }

    public void person(APerson person, long version) {
        send("staff.v1", "person.v1", person.id(), version, text(person.state()));
    }

    public void session(ASession session) {
        session(session, nextVersion());
    }

    public void session(ASession session, long version) {
        send("sessions.v1", "session.v1", session.id(), version, text(session.state()));
    }

    public void erased(String topic, String type, UUID key) {
        send(topic, type, key, nextVersion(), null);
    }

    /** Sends heartbeats through this instant to every topic that is not stopped. */
    public void heartbeats(Instant through) {
        TOPICS.stream().filter(topic -> !withoutHeartbeat.contains(topic)).forEach(topic -> heartbeats(topic, through));
    }

    private void heartbeats(String topic, Instant through) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            byte[] value = ("{\"through\":\"" + through + "\"}").getBytes(StandardCharsets.UTF_8);
            send(record(topic, partition, "heartbeat", value, "heartbeat.v1", 0));
        }
    }

    /** @param type without its beginning, such as {@code person.v1}; @param body null for a tombstone */
    public void send(String topic, String type, UUID key, long version, @Nullable String body) {
        byte[] value = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        send(record(topic, null, key.toString(), value, type, version));
    }

    private ProducerRecord<String, byte[]> record(
            String topic, @Nullable Integer partition, String key, byte @Nullable [] value, String type, long version) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(prefix + topic, partition, key, value);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", key + ":" + version);
        header(record, "ce_source", "/test");
        header(record, "ce_type", "org.supervisionwatch." + type);
        header(record, "ce_time", "2026-11-22T08:00:00Z");
        header(record, "content-type", "application/json");
        header(record, "ce_version", Long.toString(version));
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    public static String text(Map<String, ?> state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
