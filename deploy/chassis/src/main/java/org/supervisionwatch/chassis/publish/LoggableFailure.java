package org.supervisionwatch.chassis.publish;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/** Says of a failure what the log and the counters may say. */
final class LoggableFailure {

    private LoggableFailure() {}

    /** One word for {@code watch_relay_failures_total}: fenced, kafka, database or unexpected. */
    static String word(Throwable failure) {
        String word = "unexpected";
        for (Throwable cause : chain(failure)) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return "fenced";
            }
            if (cause instanceof KafkaException) {
                word = "kafka";
            }
            if (cause instanceof SQLException) {
                word = "database";
            }
        }
        return word;
    }

    /**
     * Kinds of exception and where the first of them came from. Messages are left out, for they may quote what was being read; but
     * Kafka's client never looks into what it carries.
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
