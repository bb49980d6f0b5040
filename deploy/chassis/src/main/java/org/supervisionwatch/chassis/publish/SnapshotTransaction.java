package org.supervisionwatch.chassis.publish;

import java.sql.Connection;
import java.sql.SQLException;

/** One read-only, repeatable-read transaction: whatever is read in it was true at one moment. */
interface SnapshotTransaction {

    /** The first statement of a transaction that is to be a snapshot. */
    String ISOLATION = "set transaction isolation level repeatable read read only";

    <T> T read(SnapshotReader<T> reading) throws SQLException;

    /** What is read in it. */
    @FunctionalInterface
    interface SnapshotReader<T> {
        T from(Connection connection) throws SQLException;
    }
}
