package org.supervisionwatch.supervision.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes series. Every method must run in a transaction. */
@ApplicationScoped
public class SeriesStore implements PanacheRepositoryBase<SeriesRow, UUID> {

    Optional<SeriesRow> one(UUID organisationId, UUID id) {
        return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
    }

    /** The series with the request's external id or, without one, the series of an equal request that is not cancelled. */
    Optional<SeriesRow> earlier(UUID organisationId, SeriesRequest request, String hash) {
        return request.source() == null || request.externalId() == null
                ? find(
                                "organisationId = ?1 and requestHash = ?2 and source is null and cancelledOn is null",
                                organisationId,
                                hash)
                        .firstResultOptional()
                : find(
                                "organisationId = ?1 and source = ?2 and externalId = ?3",
                                organisationId,
                                request.source(),
                                request.externalId())
                        .firstResultOptional();
    }
}
