package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a person that the conditions of a requirement use.
 *
 * @param newlyQualified false if not known
 * @param memberships complete: one not listed is not held
 * @param qualifiedOn null if not known
 * @param caseload number of open cases; null if not known
 * @param clinicalFte the share of full time spent on clinical work; null if not known
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

    /** A profile in which only the role is known. */
    public static PersonProfile ofRole(@Nullable String role) {
        return new PersonProfile(role, Set.of(), false, null, null, null);
    }
}
