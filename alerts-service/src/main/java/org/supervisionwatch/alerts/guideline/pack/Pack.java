package org.supervisionwatch.alerts.guideline.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.SourceCitation;

/**
 * A guideline as data.
 *
 * @param status shown wherever the pack is used: a draft until a clinical lead signs it off
 * @param effective the days on which it governs
 * @param calendar the name of its bank-holiday calendar
 * @param holidays the days of that calendar
 * @param alerts by requirement id
 */
public record Pack(
        String id,
        String version,
        String title,
        @Nullable String jurisdiction,
        String status,
        Period effective,
        String calendar,
        HolidayDates holidays,
        AppliesTo appliesTo,
        List<SourceCitation> sources,
        List<Requirement> requirements,
        Map<String, AlertRules> alerts) {

    /** Whose guideline it is: she has one of the roles or holds one of the memberships. */
    public record AppliesTo(Set<String> roles, Set<String> memberships, PackScope scope) {

        public AppliesTo {
            roles = Set.copyOf(roles);
            memberships = Set.copyOf(memberships);
        }
    }

    /** Whether the posts of a person are looked at one by one or together. */
    public enum PackScope {
        POST,
        PERSON
    }

    public Pack {
        sources = List.copyOf(sources);
        requirements = List.copyOf(requirements);
        alerts = Map.copyOf(alerts);
    }

    /** Whether a status says that nobody has signed the pack off. */
    public static boolean isDraft(String status) {
        return status.startsWith("draft");
    }

    public Optional<Requirement> requirement(String requirementId) {
        return requirements.stream()
                .filter(each -> each.id().equals(requirementId))
                .findFirst();
    }

    /** Who is told about a requirement; nobody, if the pack does not say. */
    public AlertRules alertsOf(String requirementId) {
        return alerts.getOrDefault(requirementId, AlertRules.NONE);
    }
}
