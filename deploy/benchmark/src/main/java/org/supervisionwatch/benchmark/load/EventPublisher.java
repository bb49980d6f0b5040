package org.supervisionwatch.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes a population as its owners would: by the contracts, and each topic in one Kafka transaction, so that all of it can be read at once. */
public final class EventPublisher implements AutoCloseable {

    private static final int PARTITIONS = 6;

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> events;
    private final KafkaProducer<byte[], byte[]> heartbeats;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile boolean silent;
    private volatile Duration ahead = Duration.ZERO;

    public EventPublisher(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        events = producer(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "benchmark",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                900_000));
        heartbeats = producer(Map.of());
        events.initTransactions();
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Says every second of these topics that they are complete, in place of services that do not run; not while events are being sent. */
    public EventPublisher beating(String... topics) {
        beat.scheduleAtFixedRate(
                () -> {
                    for (String topic : topics) {
                        if (!silent) {
                            heartbeat(topic);
                        }
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
        return this;
    }

    public void organisation(TestPopulation population) {
        inOneTransaction(() -> {
            long version = now();
            send(
                    "organisations.v1",
                    "organisation",
                    population.organisation().toString(),
                    version,
                    population.organisationEvent(version));
        });
    }

    public void people(TestPopulation population) {
        inOneTransaction(() -> {
            long version = now();
            for (int person = 0; person < population.people(); person++) {
                String key = population.person(person).toString();
                send("staff.v1", "person", key, version, population.personEvent(person, version));
            }
        });
    }

    public void sessions(TestPopulation population) {
        inOneTransaction(() -> {
            long version = now();
            for (int session = 0; session < population.sessions(); session++) {
                String key = population.session(session).id().toString();
                send("sessions.v1", "session", key, version, population.sessionEvent(session, version));
            }
        });
    }

    /** A heartbeat now: once it is read, everything before it has been. */
    public void heartbeat(String topic) {
        long through = now();
        String body = "{\"through\":\"" + Instant.EPOCH.plus(through, ChronoUnit.MICROS) + "\"}";
        for (int partition = 0; partition < PARTITIONS; partition++) {
            heartbeats.send(described(
                    new ProducerRecord<>(topic, partition, "heartbeat".getBytes(UTF_8), body.getBytes(UTF_8)),
                    "heartbeat",
                    through));
        }
    }

    /** The offset after the last record of each partition that can be read. */
    public Map<TopicPartition, Long> ends(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList());
        }
    }

    private void inOneTransaction(Runnable sends) {
        silent = true;
        events.beginTransaction();
        sends.run();
        events.commitTransaction();
        silent = false;
    }

    private void send(String topic, String kind, String key, long version, String body) {
        events.send(described(new ProducerRecord<>(topic, key.getBytes(UTF_8), body.getBytes(UTF_8)), kind, version));
    }

    /** From now on its clock is that much ahead. */
    public void travel(Duration aheadOfTime) {
        ahead = aheadOfTime;
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now().plus(ahead));
    }

    private static ProducerRecord<byte[], byte[]> described(
            ProducerRecord<byte[], byte[]> record, String kind, long version) {
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", new String(record.key(), UTF_8) + ":" + version);
        add(headers, "ce_source", "benchmark");
        add(headers, "ce_type", "org.supervisionwatch." + kind + ".v1");
        add(headers, "ce_time", Instant.EPOCH.plus(version, ChronoUnit.MICROS).toString());
        add(headers, "ce_version", Long.toString(version));
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        beat.shutdownNow();
        heartbeats.close();
        events.close();
    }
}
