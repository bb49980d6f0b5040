package org.supervisionwatch.chassis.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one result as values of a type. */
@FunctionalInterface
interface RowReader<T> {

    T read(ResultSet row) throws SQLException;

    /** @param column the one that is read if the type is no record, whose columns go by name */
    static <T> RowReader<T> of(Class<T> type, ResultSet result, int column) throws SQLException {
        if (type.isRecord()) {
            RecordColumns columns = RecordColumns.of(type);
            int[] places = columns.placesIn(result);
            return row -> type.cast(columns.read(row, places));
        }
        ColumnValue scalar = ColumnValue.of(type, "");
        return row -> {
            @Nullable Object value = scalar.read(row, column);
            if (value == null) {
                throw new IllegalStateException(row.getMetaData().getColumnLabel(column) + " is NULL");
            }
            return type.cast(value);
        };
    }
}
