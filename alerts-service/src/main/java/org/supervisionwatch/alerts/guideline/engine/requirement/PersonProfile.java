package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a requirement look at.
 *
 * @param newlyQualified false if nobody said
 * @param memberships one that is not listed is not held
 * @param qualifiedOn null if not known
 * @param caseload open cases, or null if not known
 * @param clinicalFte the share of full time given to clinical work, or null if not known
 */
public record PersonProfile(
        @Nullable String role,
        Set<String> memberships,
        boolean newlyQualified,
        @Nullable LocalDate qualifiedOn,
        @Nullable Integer caseload,
        @Nullable BigDecimal clinicalFte) {

    public PersonProfile {
        memberships = Set.copyOf(memberships);
    }

    /** Somebody of whom only the role is known. */
    public static PersonProfile ofRole(@Nullable String role) {
        return new PersonProfile(role, Set.of(), false, null, null, null);
    }
}
