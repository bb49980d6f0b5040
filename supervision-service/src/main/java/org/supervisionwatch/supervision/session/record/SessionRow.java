package org.supervisionwatch.supervision.session.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.FaultCollector;
import org.supervisionwatch.supervision.session.state.KnownState;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/** The table {@code session}: the current state and, as columns, the values that queries use. */
@Entity
@Table(name = "session")
public class SessionRow {

    @Id
    private UUID id;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    private long version;
    private LocalDate date;
    private String status;

    @Column(name = "supervisor_key")
    private String supervisorKey;

    @Column(name = "person_ids")
    private UUID[] personIds;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(name = "external_id", updatable = false)
    private @Nullable String externalId;

    @Column(name = "request_hash", updatable = false)
    private String requestHash;

    @Column(name = "known_from")
    private LocalDate knownFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private SessionState state;

    @Column(name = "series_id")
    private @Nullable UUID seriesId;

    protected SessionRow() {}

    /** @param requestHash the {@link RequestHash} of the content first recorded */
    SessionRow(UUID id, UUID organisationId, SessionOrigin origin, String requestHash) {
        this.id = id;
        this.organisationId = organisationId;
        this.source = origin.source();
        this.externalId = origin.externalId();
        this.requestHash = requestHash;
    }

    void become(KnownState knowledge, long newVersion) {
        state = knowledge.state();
        knownFrom = knowledge.from();
        version = newVersion;
        date = state.date();
        status = FaultCollector.slugOf(state.status());
        supervisorKey = SessionSupervisor.keyOf(state.supervisor());
        seriesId = state.series();
        personIds = state.attendees().stream().map(SessionAttendee::personId).toArray(UUID[]::new);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public long version() {
        return version;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public String requestHash() {
        return requestHash;
    }

    public LocalDate knownFrom() {
        return knownFrom;
    }

    public SessionState state() {
        return state;
    }
}
