package org.supervisionwatch.staff.organisation;

import java.util.List;
import java.util.UUID;

/**
 * A team. Assignments and alerts refer to its id, so a new code does not affect them.
 *
 * @param formerCodes earlier codes, still accepted from sources that use them
 */
public record Team(
        UUID id, UUID organisationId, String code, List<String> formerCodes, long version, TeamSettings settings) {

    public Team {
        formerCodes = List.copyOf(formerCodes);
    }

    Team with(List<TeamLead> leads) {
        TeamSettings led = new TeamSettings(settings.name, settings.mode, leads);
        return new Team(id, organisationId, code, formerCodes, version, led);
    }

    /** What a PUT changes: name, mode and leads. */
    public record TeamSettings(String name, TeamMode mode, List<TeamLead> leads) {

        public TeamSettings {
            leads = List.copyOf(leads);
        }
    }
}
