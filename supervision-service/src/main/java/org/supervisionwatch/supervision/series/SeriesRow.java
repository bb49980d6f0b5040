package org.supervisionwatch.supervision.series;

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

/** The table {@code series}. Sessions refer to their series. */
@Entity
@Table(name = "series")
public class SeriesRow {

    @Id
    private UUID id;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(name = "external_id", updatable = false)
    private @Nullable String externalId;

    @Column(name = "request_hash", updatable = false)
    private String requestHash;

    @Column(name = "created_on", updatable = false)
    private LocalDate createdOn;

    @Column(name = "cancelled_on")
    private @Nullable LocalDate cancelledOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    private SeriesPlan plan;

    protected SeriesRow() {}

    SeriesRow(UUID id, UUID organisationId, SeriesRequest request, String requestHash, LocalDate on, SeriesPlan plan) {
        this.id = id;
        this.organisationId = organisationId;
        this.source = request.source();
        this.externalId = request.externalId();
        this.requestHash = requestHash;
        this.createdOn = on;
        this.plan = plan;
    }

    void cancel(LocalDate on) {
        cancelledOn = on;
    }

    public UUID id() {
        return id;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    String requestHash() {
        return requestHash;
    }

    public @Nullable LocalDate cancelledOn() {
        return cancelledOn;
    }

    public SeriesPlan plan() {
        return plan;
    }
}
