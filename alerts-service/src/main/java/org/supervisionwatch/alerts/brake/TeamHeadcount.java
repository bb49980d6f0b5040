package org.supervisionwatch.alerts.brake;

import java.util.Map;
import java.util.UUID;

/** How many people are in post, in an organisation and in each of its teams. */
record TeamHeadcount(int inOrganisation, Map<UUID, Integer> byTeam) {

    int in(UUID teamId) {
        return byTeam.getOrDefault(teamId, 0);
    }
}
