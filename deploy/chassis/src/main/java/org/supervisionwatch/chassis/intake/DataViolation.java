package org.supervisionwatch.chassis.intake;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.supervisionwatch.chassis.problem.CausalChain;

/** Recognises permanent refusals of a value by the database: SQLState class 22 (data) or 23 (integrity). */
final class DataViolation {

    private DataViolation() {}

    /** @return what was refused, without the value; empty if the failure is of another kind and may be temporary */
    static Optional<String> cause(Throwable failure) {
        return CausalChain.of(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(sql -> isAboutData(sql.getSQLState()))
                .map(DataViolation::describe)
                .findFirst();
    }

    private static boolean isAboutData(@Nullable String state) {
        return state != null && state.length() == 5 && (state.startsWith("22") || state.startsWith("23"));
    }

    private static String describe(SQLException sql) {
        ServerErrorMessage message = sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        String where = message == null
                ? ""
                : Stream.of(message.getTable(), message.getColumn(), message.getConstraint())
                        .filter(name -> name != null && !name.isEmpty())
                        .collect(Collectors.joining(" "));
        return ("the database refused it: SQLState " + sql.getSQLState() + " " + where).strip();
    }
}
