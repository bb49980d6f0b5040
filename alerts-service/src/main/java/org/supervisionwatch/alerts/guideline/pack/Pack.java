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
 * A guideline as data: one version of a pack.
 *
 * @param status shown wherever the pack is used; begins with draft until a clinical lead signs it off
 * @param effective the days on which it is in force
 * @param calendar the name of its bank-holiday calendar
 * @param holidays the days of that calendar
 * @param alerts notification rules by requirement id
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

    /** To whom the pack applies: people with one of the roles or one of the memberships. */
    public record AppliesTo(Set<String> roles, Set<String> memberships, PackScope scope) {

        public AppliesTo {
            roles = Set.copyOf(roles);
            memberships = Set.copyOf(memberships);
        }
    }

    /** Whether the posts of a person are evaluated separately or together. */
    public enum PackScope {
        POST,
        PERSON
    }

    public Pack {
        sources = List.copyOf(sources);
        requirements = List.copyOf(requirements);
        alerts = Map.copyOf(alerts);
    }

    /** Whether a status means that the pack has not been signed off. */
    public static boolean isDraft(String status) {
        return status.startsWith("draft");
    }

    public Optional<Requirement> requirement(String requirementId) {
        return requirements.stream()
                .filter(each -> each.id().equals(requirementId))
                .findFirst();
    }

    /** Who is notified about a requirement; nobody if the pack has no rules for it. */
    public AlertRules alertsOf(String requirementId) {
        return alerts.getOrDefault(requirementId, AlertRules.NONE);
    }
}
