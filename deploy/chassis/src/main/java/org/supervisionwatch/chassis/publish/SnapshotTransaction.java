package org.supervisionwatch.chassis.publish;

import java.sql.Connection;
import java.sql.SQLException;

/** A read-only, repeatable-read transaction: everything read in it is of the same moment. */
interface SnapshotTransaction {

    /** The first statement of the transaction. */
    String ISOLATION = "set transaction isolation level repeatable read read only";

    <T> T read(SnapshotReader<T> reading) throws SQLException;

    /** Reads in the transaction. */
    @FunctionalInterface
    interface SnapshotReader<T> {
        T from(Connection connection) throws SQLException;
    }
}
