package org.supervisionwatch.benchmark.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;

/** The other way to build such a product: Kafka Streams, one thread, that keeps the latest qualifying session of each person and type. */
public final class StreamsFold {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MIN_MINUTES = 30;

    private final AtomicLong folded = new AtomicLong();
    private final String bootstrapServers;
    private final Path folder;

    public StreamsFold(String bootstrapServers, Path folder) {
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
    }

    /**
     * Reads the topic from the beginning until that many sessions are folded.
     *
     * @return sessions a second, from the first that was
     */
    public double perSecond(long sessions) {
        try (KafkaStreams streams = new KafkaStreams(topology(), settings())) {
            streams.start();
            await(1);
            long before = folded.get();
            long begun = System.nanoTime();
            await(sessions);
            return (folded.get() - before) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private void await(long sessions) {
        while (folded.get() < sessions) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("sessions.v1", Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .filter((key, _) -> key.length() == 36)
                .flatMap((_, event) -> qualifying(event))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.String()))
                .aggregate(
                        () -> "",
                        (_, date, latest) -> latest(date, latest),
                        Materialized.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    private static List<KeyValue<String, String>> qualifying(byte[] event) {
        JsonNode session = parse(event);
        List<KeyValue<String, String>> latest = new ArrayList<>();
        if (session.path("status").asText().equals("held")) {
            for (JsonNode segment : session.path("segments")) {
                for (JsonNode attendee : session.path("attendees")) {
                    if (attendee.path("attended").asBoolean()
                            && segment.path("minutes").asInt() >= MIN_MINUTES) {
                        latest.add(KeyValue.pair(
                                attendee.path("personId").asText()
                                        + segment.path("type").asText(),
                                session.path("date").asText()));
                    }
                }
            }
        }
        return latest;
    }

    private static JsonNode parse(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String latest(String date, String latest) {
        folded.incrementAndGet();
        return date.compareTo(latest) > 0 ? date : latest;
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "fold-" + System.nanoTime());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put("consumer.auto.offset.reset", "earliest");
        settings.put("consumer.isolation.level", "read_committed");
        return settings;
    }
}
