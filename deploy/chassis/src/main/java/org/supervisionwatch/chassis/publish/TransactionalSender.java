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
final class TransactionalSender implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final StuckKeys stuck;

    /** From now on the former courier's transactions are refused; one that it left open is aborted. */
    TransactionalSender(RelayProducers producers, StuckKeys stuck) {
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
    record OutgoingRecord(
            ProducerRecord<byte[], byte[]> record, @Nullable UnpublishedRow row) {}

    int partitions(String realTopic) {
        return producer.partitionsFor(realTopic).size();
    }

    /** Returns when all of them are committed; if it throws, they may be or not be. */
    void deliver(List<OutgoingRecord> letters) {
        Map<OutgoingRecord, Exception> failures = new ConcurrentHashMap<>();
        try {
            producer.beginTransaction();
            for (OutgoingRecord letter : letters) {
                producer.send(letter.record(), (_, failure) -> note(letter, failure, failures));
                giveUpIfAnyFailed(failures);
            }
            producer.commitTransaction();
        } catch (KafkaException failure) {
            failures.forEach(this::putAsideIfRefused);
            throw failure;
        }
    }

    private static void note(
            OutgoingRecord letter, @Nullable Exception failure, Map<OutgoingRecord, Exception> failures) {
        if (failure != null) {
            failures.put(letter, failure);
        }
    }

    // With the broker away each further send would wait its whole max.block.ms again: for 500 letters, hours.
    private static void giveUpIfAnyFailed(Map<OutgoingRecord, Exception> failures) {
        if (!failures.isEmpty()) {
            throw new KafkaException(
                    "the transaction is lost", failures.values().iterator().next());
        }
    }

    private void putAsideIfRefused(OutgoingRecord letter, Exception failure) {
        boolean refused = failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
        if (refused && letter.row() != null) {
            stuck.add(letter.row(), "refused", LoggableFailure.withoutPayload(failure));
        }
    }

    /** At once: a transaction still open is left to the successor, who aborts it. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
