package org.supervisionwatch.supervision.session.record;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.supervisionwatch.supervision.session.state.SessionState;

/** The table {@code session_revision}: an earlier state of a session, never updated. */
@Entity
@Immutable
@Table(name = "session_revision")
public class RevisionRow {

    /** @param ordinal 0 for the oldest */
    @Embeddable
    public record RevisionKey(UUID sessionId, int ordinal) {}

    @EmbeddedId
    public RevisionKey key;

    public LocalDate knownFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    public SessionState state;

    static RevisionRow of(SessionRow session, int ordinal) {
        RevisionRow revision = new RevisionRow();
        revision.key = new RevisionKey(session.id, ordinal);
        revision.knownFrom = session.knownFrom;
        revision.state = session.state;
        return revision;
    }
}
