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

/** Sends records to Kafka, each delivery in one transaction. Unusable after any exception. */
final class TransactionalSender implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final StuckKeys stuck;

    /** Fences the previous sender: its transactions are refused from now on, and one that it left open is aborted. */
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

    /** @param row the row that it publishes, or null for a heartbeat */
    record OutgoingRecord(
            ProducerRecord<byte[], byte[]> record, @Nullable UnpublishedRow row) {}

    int partitions(String realTopic) {
        return producer.partitionsFor(realTopic).size();
    }

    /** Sends the records and returns when all are committed. @throws KafkaException if they may not be */
    void deliver(List<OutgoingRecord> records) {
        Map<OutgoingRecord, Exception> failures = new ConcurrentHashMap<>();
        try {
            producer.beginTransaction();
            for (OutgoingRecord outgoing : records) {
                producer.send(outgoing.record(), (_, failure) -> note(outgoing, failure, failures));
                giveUpIfAnyFailed(failures);
            }
            producer.commitTransaction();
        } catch (KafkaException failure) {
            failures.forEach(this::putAsideIfRefused);
            throw failure;
        }
    }

    private static void note(
            OutgoingRecord outgoing, @Nullable Exception failure, Map<OutgoingRecord, Exception> failures) {
        if (failure != null) {
            failures.put(outgoing, failure);
        }
    }

    // With the broker unavailable each further send would wait for max.block.ms again: for 500 records, hours.
    private static void giveUpIfAnyFailed(Map<OutgoingRecord, Exception> failures) {
        if (!failures.isEmpty()) {
            throw new KafkaException(
                    "the transaction is lost", failures.values().iterator().next());
        }
    }

    private void putAsideIfRefused(OutgoingRecord outgoing, Exception failure) {
        boolean refused = failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
        if (refused && outgoing.row() != null) {
            stuck.add(outgoing.row(), "refused", LoggableFailure.withoutPayload(failure));
        }
    }

    /** Closes at once: the next sender aborts a transaction that is still open. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
