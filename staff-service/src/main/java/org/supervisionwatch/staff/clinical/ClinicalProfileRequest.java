package org.supervisionwatch.staff.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT …/people/{employeeNumber}/clinical-profile}.
 *
 * @param memberships replaces the stored list; null or empty if the person has none
 */
public record ClinicalProfileRequest(
        @Nullable List<@Nullable String> memberships,
        @Nullable LocalDate qualifiedOn,
        @Nullable Boolean newlyQualified,
        @Nullable Integer caseload,
        @Nullable BigDecimal clinicalFte,
        @Nullable Instant sourceAsOf) {

    public static ClinicalProfileRequest of(ClinicalProfile stored) {
        return new ClinicalProfileRequest(
                List.<@Nullable String>copyOf(stored.memberships()),
                stored.qualifiedOn(),
                stored.newlyQualified(),
                stored.caseload(),
                stored.clinicalFte(),
                null);
    }
}
