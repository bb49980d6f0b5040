package org.supervisionwatch.chassis.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The lease of the elected relay: one row, by the database's clock. It only keeps other relays from competing needlessly; the transactional
 * id is what prevents two relays from sending.
 */
final class RelayLease {

    private static final String TAKE_OR_RENEW = """
            insert into relay_lease as lease (holder, until) values (?, clock_timestamp() + make_interval(secs => ?))
            on conflict (only_one) do update set holder = excluded.holder, until = excluded.until
             where lease.holder = excluded.holder or lease.until < clock_timestamp()
            """;

    private static final String GIVE_UP = "update relay_lease set until = '-infinity' where holder = ?";

    private final DataSource database;
    private final UUID self = UUID.randomUUID();
    private final Duration lease;

    RelayLease(DataSource database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /** @return whether this relay is the elected one, from now for the length of the lease */
    boolean takeOrRenew() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE_OR_RENEW)) {
            take.setObject(1, self);
            take.setDouble(2, lease.toMillis() / 1000.0);
            return take.executeUpdate() == 1;
        }
    }

    /** Lets another relay be elected at once. */
    void giveUp() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement giveUp = connection.prepareStatement(GIVE_UP)) {
            giveUp.setObject(1, self);
            giveUp.executeUpdate();
        }
    }
}
