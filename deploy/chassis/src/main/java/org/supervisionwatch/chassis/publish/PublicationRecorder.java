package org.supervisionwatch.chassis.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.supervisionwatch.chassis.sql.SqlFailure;

/**
 * Records that an aggregate is to be published, as a row with its new version. Call it in the transaction that changes the aggregate, so
 * that either both are stored or neither.
 */
@ApplicationScoped
public class PublicationRecorder {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal signal;

    PublicationRecorder(DataSource database, TransactionSynchronizationRegistry transaction, RelaySignal signal) {
        this.database = database;
        this.transaction = transaction;
        this.signal = signal;
    }

    /** Records a change of the aggregate. @return its new version: microseconds since 1970, or one more than the last */
    public long changed(String topic, UUID key) {
        return Objects.requireNonNull(changed(topic, List.of(key)).get(key), "the version of what was raised");
    }

    /** Records that the aggregate was erased: a tombstone will be sent. */
    public void erased(String topic, UUID key) {
        erased(topic, List.of(key));
    }

    /** Records changes of many aggregates. @return their new versions */
    public Map<UUID, Long> changed(String topic, Collection<UUID> keys) {
        return raise(topic, keys, false);
    }

    /** Records that many aggregates were erased: tombstones will be sent. */
    public void erased(String topic, Collection<UUID> keys) {
        raise(topic, keys, true);
    }

    private Map<UUID, Long> raise(String topic, Collection<UUID> keys, boolean erased) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection()) {
            Map<UUID, Long> versions = PublicationTable.raise(connection, topic, keys, erased);
            signalAfterCommit();
            return versions;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private void signalAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.fire();
                }
            }
        });
    }
}
