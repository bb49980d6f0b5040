package org.supervisionwatch.staff.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT …/people/{employeeNumber}/clinical-profile}.
 *
 * @param memberships replaced as a whole; null or empty: none is held
 */
public record ClinicalProfileRequest(
        @Nullable List<@Nullable String> memberships,
        @Nullable LocalDate qualifiedOn,
        @Nullable Boolean newlyQualified,
        @Nullable Integer caseload,
        @Nullable BigDecimal clinicalFte,
        @Nullable Instant sourceAsOf) {

    public static ClinicalProfileRequest of(ClinicalProfile held) {
        return new ClinicalProfileRequest(
                List.<@Nullable String>copyOf(held.memberships()),
                held.qualifiedOn(),
                held.newlyQualified(),
                held.caseload(),
                held.clinicalFte(),
                null);
    }
}
