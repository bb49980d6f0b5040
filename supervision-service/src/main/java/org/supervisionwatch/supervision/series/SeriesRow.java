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
    public UUID id;

    @Column(updatable = false)
    public UUID organisationId;

    @Column(updatable = false)
    public @Nullable String source;

    @Column(updatable = false)
    public @Nullable String externalId;

    @Column(updatable = false)
    public String requestHash;

    @Column(updatable = false)
    public LocalDate createdOn;

    public @Nullable LocalDate cancelledOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    public SeriesPlan plan;
}
