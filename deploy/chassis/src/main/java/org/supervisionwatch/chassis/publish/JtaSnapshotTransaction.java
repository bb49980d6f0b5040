package org.supervisionwatch.chassis.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Reads in a JTA transaction: entity managers and plain connections share its connection, and so the snapshot. */
final class JtaSnapshotTransaction implements SnapshotTransaction {

    private final DataSource database;

    JtaSnapshotTransaction(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T read(SnapshotReader<T> reading) throws SQLException {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement first = connection.createStatement()) {
                first.execute(ISOLATION);
                return reading.from(connection);
            }
        });
    }
}
