package org.supervisionwatch.chassis.pulse;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topic {@code pulses.v1}: a record's key is the topic it asks about, its value says who asks. A question may be lost. */
@Singleton
class PulseTopic {

    private static final String LOGICAL_NAME = "pulses.v1";

    private final String prefix;
    private final String service;
    private final Map<String, Object> kafka;

    PulseTopic(
            @ConfigProperty(name = "watch.topics.prefix") Optional<String> prefix,
            @ConfigProperty(name = "watch.service") String service,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.prefix = prefix.orElse("");
        this.service = service;
        this.kafka = kafka;
    }

    String name() {
        return prefix + LOGICAL_NAME;
    }

    String question() {
        return "{\"askedBy\":\"%s\"}".formatted(service);
    }

    Producer<String, String> producer() {
        Map<String, Object> settings = those(ProducerConfig.configNames());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-asks");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    Consumer<String, String> consumer() {
        Map<String, Object> settings = those(ConsumerConfig.configNames());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-answers");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Nearly always there is nothing: the broker answers when there is, or after this time.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 15_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> those(Set<String> known) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(known);
        return settings;
    }
}
