package org.supervisionwatch.chassis.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Opens the producer of a term, not yet initialised: {@code initTransactions} is what fences the previous one. */
@FunctionalInterface
interface RelayProducers {

    Producer<byte[], byte[]> open();

    /** Short timeouts, because giving up loses nothing: the rows stay unpublished, and the next term sends them. */
    Map<String, Object> DEFAULTS = Map.of(
            // A batch is one transaction already; waiting for more (5 ms by default) would be nearly all of the round
            // trip.
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
            // A relay that died in mid-send holds up read_committed consumers until its successor is elected, at most
            // this long.
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);

    Map<String, Object> REQUIRED = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5);

    /**
     * Opens real producers.
     *
     * @param kafka address, credentials and timeouts; what the relay's guarantees depend on cannot be overridden
     */
    static RelayProducers of(RelaySettings settings, Map<String, Object> kafka) {
        Map<String, Object> configuration = new HashMap<>(DEFAULTS);
        kafka.forEach((name, value) -> {
            if (ProducerConfig.configNames().contains(name)) {
                configuration.put(name, value);
            }
        });
        configuration.putAll(REQUIRED);
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, settings.transactionalId());
        return () -> new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
