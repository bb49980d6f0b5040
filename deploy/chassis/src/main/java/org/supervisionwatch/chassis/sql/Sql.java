package org.supervisionwatch.chassis.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        String text = columns.statements().computeIfAbsent(change, known -> expanded(known, columns));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            List<List<@Nullable Object>> written =
                    rows.stream().map(columns::written).toList();
            for (int i = 0; i < columns.names().size(); i++) {
                ColumnValue column = columns.values().get(i);
                switch (column.array(written, i)) {
                    case Object[] binary ->
                        statement.setArray(i + 1, connection.createArrayOf(column.arrayType(), binary));
                    case Object literal -> statement.setObject(i + 1, literal, Types.OTHER);
                }
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
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnValue column = columns.values().get(i);
            selected.add(column.selected(names.get(i)));
            arrays.add("?::" + column.arrayType() + "[]");
        }
        String listed = String.join(", ", names);
        String rows = "(select %s from unnest(%s) as given (%s)) as given"
                .formatted(String.join(", ", selected), String.join(", ", arrays), listed);
        Matcher conflict = CONFLICT.matcher(change);
        List<String> key = conflict.find() ? List.of(conflict.group(1).split("\\s*,\\s*", -1)) : List.of();
        String excluded = names.stream()
                .filter(name -> !key.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return change.replace("{columns}", listed).replace("{rows}", rows).replace("{excluded}", excluded);
    }
}
