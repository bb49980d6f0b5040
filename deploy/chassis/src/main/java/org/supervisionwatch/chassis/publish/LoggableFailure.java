package org.supervisionwatch.chassis.publish;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/** Describes a failure for the log and the counters, without payload. */
final class LoggableFailure {

    private LoggableFailure() {}

    /** One word for {@code watch_relay_failures_total}: fenced, kafka, database or unexpected. */
    static String label(Throwable failure) {
        String label = "unexpected";
        for (Throwable cause : chain(failure)) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return "fenced";
            }
            if (cause instanceof KafkaException) {
                label = "kafka";
            }
            if (cause instanceof SQLException) {
                label = "database";
            }
        }
        return label;
    }

    /**
     * The types of the exceptions and where the first was thrown. Messages are left out, as they may quote data, except those of Kafka's
     * client, which never parses what it sends.
     */
    static String withoutPayload(Throwable failure) {
        List<String> kinds = new ArrayList<>();
        String origin = "";
        for (Throwable cause : chain(failure)) {
            kinds.add(cause.getClass().getSimpleName() + detail(cause));
            origin = cause.getStackTrace().length > 0 ? " at " + cause.getStackTrace()[0] : origin;
        }
        return String.join(" < ", kinds) + origin;
    }

    private static String detail(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> " (SQLState " + sql.getSQLState() + ")";
            case KafkaException kafka -> " (" + kafka.getMessage() + ")";
            default -> "";
        };
    }

    private static List<Throwable> chain(@Nullable Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
