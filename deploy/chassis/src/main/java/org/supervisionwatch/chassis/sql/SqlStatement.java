package org.supervisionwatch.chassis.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * A statement with its parameters. Rows are read into records, column by component ({@code closed_on} into {@code closedOn}); a component
 * that is not {@link Nullable} refuses a NULL. Instead of a record a row of one column can be read, such as a {@link UUID}. Every method
 * that runs it throws {@link SqlFailure} if the database refuses it.
 */
public final class SqlStatement {

    private final DataSource database;
    private final NamedParameters parameters;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    @FunctionalInterface
    private interface ResultReading<T> {
        T of(ResultSet result) throws SQLException;
    }

    SqlStatement(DataSource database, String text) {
        this.database = database;
        this.parameters = NamedParameters.of(text);
    }

    /**
     * Sets a parameter, {@code :name} in the text. A collection is passed as an array, and may hold nulls.
     *
     * @throws IllegalArgumentException if the text has no such parameter
     */
    public SqlStatement with(String name, @Nullable Object value) {
        if (!parameters.names().contains(name)) {
            throw new IllegalArgumentException("no parameter " + name + " in " + parameters.text());
        }
        values.put(name, value);
        return this;
    }

    /** Sets the parameters that the text has of a record's components, by the names of their columns. */
    public SqlStatement with(Record row) {
        RecordColumns columns = RecordColumns.of(row.getClass());
        List<@Nullable Object> written = columns.written(row);
        for (int i = 0; i < written.size(); i++) {
            if (parameters.names().contains(columns.names().get(i))) {
                values.put(columns.names().get(i), written.get(i));
            }
        }
        return this;
    }

    /** Sets the parameters that the text has of the columns of many records, each to the array of its values: for {@code unnest}. */
    public <R extends Record> SqlStatement withAll(Class<R> type, Collection<R> rows) {
        RecordColumns columns = RecordColumns.of(type);
        List<List<@Nullable Object>> written =
                rows.stream().map(columns::written).toList();
        for (int i = 0; i < columns.names().size(); i++) {
            if (parameters.names().contains(columns.names().get(i))) {
                List<@Nullable Object> column = new ArrayList<>();
                for (List<@Nullable Object> row : written) {
                    column.add(row.get(i));
                }
                values.put(columns.names().get(i), column);
            }
        }
        return this;
    }

    /** @param row a record, or the type of the one column */
    public <T> List<T> list(Class<T> row) {
        return read(result -> {
            RowReader<T> reader = RowReader.of(row, result, 1);
            List<T> all = new ArrayList<>();
            while (result.next()) {
                all.add(reader.read(result));
            }
            return all;
        });
    }

    /**
     * The rows by their first column, in order.
     *
     * @param value a record, or the type of the second column
     */
    public <K, V> Map<K, V> map(Class<K> key, Class<V> value) {
        return read(result -> {
            RowReader<K> keys = RowReader.of(key, result, 1);
            RowReader<V> values = RowReader.of(value, result, 2);
            Map<K, V> all = new LinkedHashMap<>();
            while (result.next()) {
                all.put(keys.read(result), values.read(result));
            }
            return all;
        });
    }

    /** Like {@link #map}, where many rows have the same first column. */
    public <K, V> Map<K, List<V>> grouped(Class<K> key, Class<V> value) {
        return read(result -> {
            RowReader<K> keys = RowReader.of(key, result, 1);
            RowReader<V> values = RowReader.of(value, result, 2);
            Map<K, List<V>> all = new LinkedHashMap<>();
            while (result.next()) {
                all.computeIfAbsent(keys.read(result), _ -> new ArrayList<>()).add(values.read(result));
            }
            return all;
        });
    }

    private <T> T read(ResultReading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection);
                ResultSet result = lastRows(statement)) {
            return reading.of(result);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static ResultSet lastRows(PreparedStatement statement) throws SQLException {
        statement.execute();
        ResultSet rows = statement.getResultSet();
        while (statement.getMoreResults(Statement.KEEP_CURRENT_RESULT)) {
            rows = statement.getResultSet();
        }
        return Objects.requireNonNull(rows, "the last statement has no rows");
    }

    /** The first row, if there is any. */
    public <T> Optional<T> first(Class<T> row) {
        return list(row).stream().findFirst();
    }

    /**
     * The only row, as of a count.
     *
     * @throws IllegalStateException if there is none, or another
     */
    public <T> T only(Class<T> row) {
        List<T> all = list(row);
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " rows of " + parameters.text());
        }
        return all.getFirst();
    }

    /** @return the number of rows changed */
    public int run() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(parameters.text());
        try {
            List<String> names = parameters.names();
            for (int i = 0; i < names.size(); i++) {
                if (!values.containsKey(names.get(i))) {
                    throw new IllegalStateException(names.get(i) + " is not set in " + parameters.text());
                }
                bind(statement, i + 1, values.get(names.get(i)));
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    /**
     * An array's type is that of its elements; without any the database finds it. It is passed as PostgreSQL writes it, since the driver's
     * own arrays are escaped character by character.
     */
    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Optional<?> first = value instanceof Collection<?> many
                ? many.stream().filter(Objects::nonNull).findFirst()
                : Optional.empty();
        if (first.isPresent()) {
            PGobject array = new PGobject();
            array.setType("_" + ColumnValue.sqlType(first.get().getClass()));
            array.setValue((String) ColumnValue.written(value));
            statement.setObject(index, array);
        } else if (value instanceof Collection) {
            statement.setObject(index, ColumnValue.written(value), Types.OTHER);
        } else {
            statement.setObject(index, ColumnValue.written(value));
        }
    }
}
