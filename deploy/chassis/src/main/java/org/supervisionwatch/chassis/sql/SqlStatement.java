package org.supervisionwatch.chassis.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its parameters. Rows are read into records, column by component ({@code closed_on} into {@code closedOn}); a component
 * that is not {@link Nullable} refuses a NULL. Instead of a record a row of one column can be read, such as a {@link UUID}. Every method
 * that runs it throws {@link SqlFailure} if the database refuses it.
 */
public final class SqlStatement {

    private final DataSource database;
    private final NamedParameters parameters;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    SqlStatement(DataSource database, String text) {
        this.database = database;
        this.parameters = NamedParameters.of(text);
    }

    /**
     * Sets a parameter, {@code :name} in the text. A collection is passed as an array.
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
        List<@Nullable Object> written = new ArrayList<>();
        columns.write(row, written);
        for (int i = 0; i < written.size(); i++) {
            if (parameters.names().contains(columns.names().get(i))) {
                values.put(columns.names().get(i), written.get(i));
            }
        }
        return this;
    }

    /** @param row a record, or the type of the one column */
    public <T> List<T> list(Class<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection);
                ResultSet result = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (result.next()) {
                all.add(read(result, row));
            }
            return all;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
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

    private static <T> T read(ResultSet result, Class<T> row) throws SQLException {
        if (row.isRecord()) {
            return row.cast(RecordColumns.of(row).read(result));
        }
        String column = result.getMetaData().getColumnLabel(1);
        @Nullable Object value = ColumnValue.of(row, "").read(result, column);
        if (value == null) {
            throw new IllegalStateException(column + " is NULL");
        }
        return row.cast(value);
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(parameters.text());
        try {
            List<String> names = parameters.names();
            for (int i = 0; i < names.size(); i++) {
                if (!values.containsKey(names.get(i))) {
                    throw new IllegalStateException(names.get(i) + " is not set in " + parameters.text());
                }
                statement.setObject(i + 1, forDriver(connection, values.get(names.get(i))));
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static @Nullable Object forDriver(Connection connection, @Nullable Object value) throws SQLException {
        if (!(value instanceof Collection<?> many)) {
            return ColumnValue.written(value);
        }
        @Nullable Object[] elements = many.stream().map(ColumnValue::written).toArray();
        Object first = elements.length == 0 ? "" : elements[0];
        String type = first instanceof UUID ? "uuid" : first instanceof LocalDate ? "date" : "text";
        return connection.createArrayOf(type, elements);
    }
}
