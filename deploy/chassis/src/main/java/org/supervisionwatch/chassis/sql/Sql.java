package org.supervisionwatch.chassis.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the service's database, in the current transaction if there is one. Parameters can be anything that the driver accepts, and
 * {@link Instant}; a collection of UUIDs becomes {@code uuid[]}, any other collection {@code text[]}. Every method throws {@link SqlFailure}
 * if the statement fails.
 */
@ApplicationScoped
public class Sql {

    /** Reads a value from a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    public <T> List<T> list(String query, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            List<T> all = new ArrayList<>();
            while (result.next()) {
                all.add(reader.read(row));
            }
            return all;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** The first row, if there is any. */
    public <T> Optional<T> one(String query, RowReader<T> reader, @Nullable Object... parameters) {
        return list(query, reader, parameters).stream().findFirst();
    }

    /** @return the number of rows changed */
    public int run(String change, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, change, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** Runs a statement for each row, in one round trip. */
    public void runEach(String change, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            for (@Nullable Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /**
     * Changes many rows in one statement that reads them from {@code unnest}; without rows nothing is run.
     *
     * @return the number of rows changed
     */
    public int runAll(String change, ColumnArrays rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            rows.bind(connection, statement);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(connection, statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, forDriver(connection, parameters[i]));
        }
    }

    private static @Nullable Object forDriver(Connection connection, @Nullable Object parameter) throws SQLException {
        return switch (parameter) {
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Collection<?> many ->
                connection.createArrayOf(
                        !many.isEmpty() && many.iterator().next() instanceof UUID ? "uuid" : "text", many.toArray());
            case null, default -> parameter;
        };
    }
}
