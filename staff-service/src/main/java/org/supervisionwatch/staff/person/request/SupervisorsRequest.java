package org.supervisionwatch.staff.person.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.record.SupervisionRelationship;

/** The body of {@code PUT …/people/{employeeNumber}/supervisors}. */
public record SupervisorsRequest(
        @Nullable List<@Nullable SupervisorRequest> supervisors,
        @Nullable Instant sourceAsOf) {

    /** Either {@code employeeNumber} or {@code external}. */
    public record SupervisorRequest(
            @Nullable String type,
            @Nullable String employeeNumber,
            @Nullable ExternalRequest external,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @param id assigned by the source; sessions use the same one */
    public record ExternalRequest(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email) {}

    public static SupervisorsRequest of(List<SupervisionRelationship> stored) {
        return new SupervisorsRequest(
                stored.stream()
                        .<@Nullable SupervisorRequest>map(SupervisorsRequest::supervisor)
                        .toList(),
                null);
    }

    private static SupervisorRequest supervisor(SupervisionRelationship stored) {
        SupervisionRelationship.ExternalSupervisorRef external = stored.external();
        return new SupervisorRequest(
                stored.type(),
                stored.person() == null ? null : stored.person().employeeNumber(),
                external == null ? null : new ExternalRequest(external.id(), external.name(), external.email()),
                stored.from(),
                stored.to());
    }
}
