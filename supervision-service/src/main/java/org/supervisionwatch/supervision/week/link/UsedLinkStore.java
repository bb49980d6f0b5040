package org.supervisionwatch.supervision.week.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the table {@code log_use}: used links and the sessions recorded by them. */
@ApplicationScoped
public class UsedLinkStore {

    private final Sql sql;

    UsedLinkStore(Sql sql) {
        this.sql = sql;
    }

    /** The session that was recorded by this link, if it has been used. */
    public Optional<UUID> session(String jti) {
        return sql.of("select session_id from log_use where jti = :jti")
                .with("jti", jti)
                .first(UUID.class);
    }

    /** Marks a link as used, in the transaction that records the session. */
    public void use(String jti, UUID session, Instant at) {
        sql.of("insert into log_use (jti, session_id, used_at) values (:jti, :session, :at)")
                .with("jti", jti)
                .with("session", session)
                .with("at", at)
                .run();
    }
}
