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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs SQL on the service's database, in the current transaction if there is one. Parameters and columns go by name. */
@ApplicationScoped
public class Sql {

    private static final Pattern CONFLICT = Pattern.compile("on conflict \\(([^)]*)\\)");

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** @param text with its parameters as {@code :name} */
    public SqlStatement of(String text) {
        return new SqlStatement(database, text);
    }

    /**
     * Writes many rows in one statement; without rows nothing is run.
     *
     * @param change in which {@code {columns}} stands for the names of the records' columns, {@code {rows}} for the rows as a table with
     *     these columns, and {@code {excluded}} for the assignment of each column in {@code do update set} but those of
     *     {@code on conflict}
     * @return the number of rows changed
     * @throws SqlFailure if the database refuses it
     */
    public <R extends Record> int writeAll(String change, Class<R> type, Collection<R> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        RecordColumns columns = RecordColumns.of(type);
        List<List<@Nullable Object>> written =
                rows.stream().map(columns::written).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(expanded(change, columns))) {
            for (int i = 0; i < columns.names().size(); i++) {
                int column = i;
                @Nullable Object[] values = written.stream()
                        .map(row -> ColumnValue.writtenInArray(row.get(column)))
                        .toArray();
                statement.setArray(
                        i + 1, connection.createArrayOf(columns.values().get(i).arrayType(), values));
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** Inserts many rows in one statement, and fails if one is there already. */
    public <R extends Record> int insertAll(String table, Class<R> type, Collection<R> rows) {
        return writeAll("insert into " + table + " ({columns}) select {columns} from {rows}", type, rows);
    }

    private static String expanded(String change, RecordColumns columns) {
        List<String> names = columns.names();
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            selected.add(columns.values().get(i).selected(names.get(i)));
        }
        String listed = String.join(", ", names);
        String rows = "(select %s from unnest(%s) as given (%s)) as given"
                .formatted(
                        String.join(", ", selected),
                        names.stream().map(_ -> "?").collect(Collectors.joining(", ")),
                        listed);
        Matcher conflict = CONFLICT.matcher(change);
        List<String> key = conflict.find() ? List.of(conflict.group(1).split("\\s*,\\s*", -1)) : List.of();
        String excluded = names.stream()
                .filter(name -> !key.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return change.replace("{columns}", listed).replace("{rows}", rows).replace("{excluded}", excluded);
    }

    // ---- to be removed once all stores read records ----

    /** Reads a value from a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
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
