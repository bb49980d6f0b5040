package org.supervisionwatch.chassis.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A snapshot without Quarkus; what is loaded in it finds the connection here. */
final class PlainSnapshot implements SnapshotTransaction {

    private static final ScopedValue<Connection> CURRENT = ScopedValue.newInstance();

    private final DataSource database;

    PlainSnapshot(DataSource database) {
        this.database = database;
    }

    static Connection current() {
        return CURRENT.get();
    }

    @Override
    public <T> T read(SnapshotReader<T> reading) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement first = connection.createStatement()) {
            connection.setAutoCommit(false);
            first.execute(ISOLATION);
            return ScopedValue.where(CURRENT, connection).call(() -> reading.from(connection));
        }
    }
}
