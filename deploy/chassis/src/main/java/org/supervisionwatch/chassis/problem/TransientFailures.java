package org.supervisionwatch.chassis.problem;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Recognises temporary failures: the database is unavailable, the pool is exhausted, transactions conflicted. */
public final class TransientFailures {

    static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** SQLState classes: connection, transaction rollback (deadlock, serialisation), resources, operator intervention. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    private static final String ROLLBACK = "40";

    private TransientFailures() {}

    static boolean is(Throwable failure) {
        return CausalChain.of(failure).anyMatch(cause -> cause instanceof SQLException sql && passes(sql));
    }

    /** Of these, that the database cannot be worked with at all, whoever asks. */
    public static boolean isOutage(Throwable failure) {
        return CausalChain.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && passes(sql)
                        && !String.valueOf(sql.getSQLState()).startsWith(ROLLBACK));
    }

    /** Class and SQLState only, as messages of a database quote values. */
    static String name(Throwable failure) {
        return CausalChain.of(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(sql -> "SQLState " + sql.getSQLState())
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }

    private static boolean passes(SQLException sql) {
        String state = sql.getSQLState();
        // Agroal reports an exhausted pool without a state.
        return state == null
                ? String.valueOf(sql.getMessage()).contains("Acquisition timeout")
                : state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
