package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;

/**
 * The clinical profile and hours of a person.
 *
 * @param profile without a role
 * @param months the months for which something is known
 */
record ClinicalFacts(PersonProfile profile, List<ClinicalMonth> months) {

    static final ClinicalFacts NONE = new ClinicalFacts(PersonProfile.ofRole(null), List.of());

    /**
     * A month of a person's work.
     *
     * @param clinicalMinutes null if not known, which is not 0
     * @param shifts dates worked or rostered
     */
    record ClinicalMonth(YearMonth month, @Nullable Integer clinicalMinutes, List<LocalDate> shifts) {}

    PersonProfile inRole(@Nullable String role) {
        return new PersonProfile(
                role,
                profile.memberships(),
                profile.newlyQualified(),
                profile.qualifiedOn(),
                profile.caseload(),
                profile.clinicalFte());
    }

    /** Clinical minutes by month, of the months for which they are known. */
    Map<YearMonth, Integer> clinicalMinutes() {
        Map<YearMonth, Integer> known = new HashMap<>();
        for (ClinicalMonth month : months) {
            Integer minutes = month.clinicalMinutes();
            if (minutes != null) {
                known.put(month.month(), minutes);
            }
        }
        return known;
    }

    List<LocalDate> shifts() {
        return months.stream().flatMap(month -> month.shifts().stream()).toList();
    }
}
