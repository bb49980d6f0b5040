package org.supervisionwatch.supervision.week.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Sql;

/** The table log_use: links that have been used, and what for. */
@ApplicationScoped
public class UsedLinkStore {

    private final Sql sql;

    UsedLinkStore(Sql sql) {
        this.sql = sql;
    }

    /** The session that was recorded by this link, if it has been used. */
    public Optional<UUID> session(String jti) {
        return sql.one("select session_id from log_use where jti = ?", row -> row.uuid("session_id"), jti);
    }

    /** Notes that it has been used, in the transaction in which the session is recorded. */
    public void use(String jti, UUID session, Instant at) {
        sql.run("insert into log_use (jti, session_id, used_at) values (?, ?, ?)", jti, session, at);
    }
}
