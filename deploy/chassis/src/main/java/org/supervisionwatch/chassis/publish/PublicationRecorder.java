package org.supervisionwatch.chassis.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.supervisionwatch.chassis.sql.SqlFailure;

/**
 * The row beside each aggregate that says which version is to be published. Called inside the transaction that changes the
 * aggregate, so that either both are there or neither.
 */
@ApplicationScoped
public class PublicationRecorder {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal bell;

    PublicationRecorder(DataSource database, TransactionSynchronizationRegistry transaction, RelaySignal bell) {
        this.database = database;
        this.transaction = transaction;
        this.bell = bell;
    }

    /** The aggregate has changed. @return its new version, microseconds since 1970 or one more than the last */
    public long changed(String topic, UUID key) {
        return raise(topic, key, false);
    }

    /** The aggregate is erased: a tombstone will be sent. */
    public long erased(String topic, UUID key) {
        return raise(topic, key, true);
    }

    private long raise(String topic, UUID key, boolean erased) {
        try (Connection connection = database.getConnection()) {
            long version = PublicationTable.raise(connection, topic, key, erased);
            ringAfterCommit();
            return version;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private void ringAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bell.ring();
                }
            }
        });
    }
}
