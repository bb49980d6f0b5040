package org.supervisionwatch.staff.clinical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clinical lead reports about a person; null means not known.
 *
 * @param memberships codes such as {@code bacp_accredited}, in order; a membership not listed is one the person does not have
 * @param caseload number of open cases
 * @param clinicalFte share of full time spent on clinical work, three decimal places
 */
public record ClinicalProfile(
        List<String> memberships,
        @Nullable LocalDate qualifiedOn,
        @Nullable Boolean newlyQualified,
        @Nullable Integer caseload,
        @Nullable BigDecimal clinicalFte) {

    /** The profile of a person about whom nothing has been reported. */
    public static final ClinicalProfile UNKNOWN = new ClinicalProfile(List.of(), null, null, null, null);

    public ClinicalProfile {
        memberships = List.copyOf(memberships);
    }
}
