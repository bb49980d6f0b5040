package org.supervisionwatch.staff.organisation;

import java.util.List;
import java.util.UUID;

/**
 * A team. People and alerts refer to its id, so that a new code moves them with it.
 *
 * @param formerCodes which still name it, for whoever has not heard of the new one
 */
public record Team(
        UUID id, UUID organisationId, String code, List<String> formerCodes, long version, TeamSettings settings) {

    public Team {
        formerCodes = List.copyOf(formerCodes);
    }

    /** What is decided about it. */
    public record TeamSettings(String name, TeamMode mode, List<TeamLead> leads) {

        public TeamSettings {
            leads = List.copyOf(leads);
        }
    }
}
