package org.supervisionwatch.staff.clinical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clinical profile, as the REST API returns it; null means not known. */
public record ClinicalProfileView(
        List<String> memberships,
        @Nullable LocalDate qualifiedOn,
        @Nullable Boolean newlyQualified,
        @Nullable Integer caseload,
        @Nullable BigDecimal clinicalFte) {

    public static ClinicalProfileView of(ClinicalProfile profile) {
        return new ClinicalProfileView(
                profile.memberships(),
                profile.qualifiedOn(),
                profile.newlyQualified(),
                profile.caseload(),
                profile.clinicalFte());
    }
}
