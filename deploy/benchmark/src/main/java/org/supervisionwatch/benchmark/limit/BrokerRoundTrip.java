package org.supervisionwatch.benchmark.limit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.supervisionwatch.benchmark.load.TakenTimes;

/** How long a record takes through the broker and back, one at a time, nobody waiting for others to fill a batch. */
public final class BrokerRoundTrip {

    private static final String TOPIC = "round-trips";

    private BrokerRoundTrip() {}

    /** Of as many round trips, after as many that do not count. */
    public static TakenTimes times(String bootstrapServers, int count) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0);
        try (Admin admin = Admin.create(settings);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            List<TopicPartition> partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToEnd(partition);
            consumer.position(partition.getFirst());
            times(producer, consumer, count);
            return times(producer, consumer, count);
        }
    }

    private static TakenTimes times(
            KafkaProducer<byte[], byte[]> producer, KafkaConsumer<byte[], byte[]> consumer, int count) {
        TakenTimes times = new TakenTimes();
        for (int trip = 0; trip < count; trip++) {
            long sent = System.nanoTime();
            producer.send(new ProducerRecord<>(TOPIC, new byte[500]));
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                Thread.onSpinWait();
            }
            times.add(System.nanoTime() - sent);
        }
        return times;
    }
}
