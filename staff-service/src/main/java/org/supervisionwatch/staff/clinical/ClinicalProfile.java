package org.supervisionwatch.staff.clinical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clinical lead knows of somebody. What is null is not known.
 *
 * @param memberships codes such as {@code bacp_accredited}, in order; one that is not there is not held
 * @param caseload open cases
 * @param clinicalFte share of full time given to clinical work, three places
 */
public record ClinicalProfile(
        List<String> memberships,
        @Nullable LocalDate qualifiedOn,
        @Nullable Boolean newlyQualified,
        @Nullable Integer caseload,
        @Nullable BigDecimal clinicalFte) {

    /** Of somebody of whom nothing has been told. */
    public static final ClinicalProfile UNTOLD = new ClinicalProfile(List.of(), null, null, null, null);

    public ClinicalProfile {
        memberships = List.copyOf(memberships);
    }
}
