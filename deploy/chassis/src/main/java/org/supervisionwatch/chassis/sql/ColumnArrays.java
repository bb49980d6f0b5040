package org.supervisionwatch.chassis.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects rows as one array for each column, for statements that read them {@code from unnest(?, ?, …)}. */
public final class ColumnArrays {

    private final List<String> types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param types the PostgreSQL type of each column, such as {@code uuid} or {@code text} */
    public ColumnArrays(String... types) {
        this.types = List.of(types);
    }

    /** @param values as many as there are columns */
    public ColumnArrays row(@Nullable Object... values) {
        if (values.length != types.size()) {
            throw new IllegalArgumentException(values.length + " values for " + types.size() + " columns");
        }
        rows.add(values);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int column = 0; column < types.size(); column++) {
            @Nullable Object[] values = new @Nullable Object[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[column];
            }
            statement.setArray(column + 1, connection.createArrayOf(types.get(column), values));
        }
    }

    /** An array as a PostgreSQL literal: {@code unnest} has no rows of arrays, so they are passed as text and cast. */
    public static String literal(Collection<?> elements) {
        return elements.stream()
                .map(element -> '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String toString() {
        return rows.size() + " rows of " + Arrays.toString(types.toArray());
    }
}
