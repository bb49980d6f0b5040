package org.supervisionwatch.alerts.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.database.Database;

/** Reads what stands under some keys. */
final class Keys {

    private Keys() {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param sql takes the keys as its one parameter, an array of uuid */
    static <T> Set<T> read(Database database, String sql, Collection<UUID> keys, RowReader<T> reader) {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
                Set<T> all = new HashSet<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        all.add(reader.read(row));
                    }
                }
                return all;
            }
        });
    }

    /** @param sql gives one column of ids */
    static Set<UUID> ids(Database database, String sql, Collection<UUID> keys) {
        return read(database, sql, keys, row -> row.getObject(1, UUID.class));
    }
}
