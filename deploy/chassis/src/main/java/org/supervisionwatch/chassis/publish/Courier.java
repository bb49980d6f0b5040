package org.supervisionwatch.chassis.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Carries letters to Kafka, each delivery one transaction. After any exception it is of no more use. */
final class Courier implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final StuckKeys stuck;

    /** From now on the former courier's transactions are refused; one that it left open is aborted. */
    Courier(RelayProducers producers, StuckKeys stuck) {
        this.producer = producers.open();
        this.stuck = stuck;
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** @param row what is published by it, or null for a heartbeat */
    record Letter(
            ProducerRecord<byte[], byte[]> record, @Nullable Unpublished row) {}

    int partitions(String realTopic) {
        return producer.partitionsFor(realTopic).size();
    }

    /** Returns when all of them are committed; if it throws, they may be or not be. */
    void deliver(List<Letter> letters) {
        Map<Unpublished, Exception> refused = new ConcurrentHashMap<>();
        try {
            producer.beginTransaction();
            letters.forEach(letter -> send(letter, refused));
            producer.commitTransaction();
        } catch (KafkaException failure) {
            refused.forEach((row, refusal) -> stuck.add(row, "refused", Causes.withoutPayload(refusal)));
            throw failure;
        }
    }

    private void send(Letter letter, Map<Unpublished, Exception> refused) {
        producer.send(letter.record(), (_, failure) -> {
            boolean ofThisRecord =
                    failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
            if (ofThisRecord && letter.row() != null) {
                refused.put(letter.row(), failure);
            }
        });
    }

    /** At once: a transaction still open is left to the successor, who aborts it. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
