package org.supervisionwatch.staff.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.OrganisationStore;
import org.supervisionwatch.staff.organisation.Team;
import org.supervisionwatch.staff.organisation.TeamStore;

/** Supplies the states of organisations that the relay publishes. */
@Singleton
public class OrganisationTopic implements PublishedTopic {

    private final OrganisationStore organisations;
    private final TeamStore teams;

    OrganisationTopic(OrganisationStore organisations, TeamStore teams) {
        this.organisations = organisations;
        this.teams = teams;
    }

    @Override
    public String topic() {
        return OrganisationStore.TOPIC;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.organisation.v1";
    }

    @Override
    public Map<UUID, OrganisationEvent> load(Map<UUID, Long> versions) {
        Map<UUID, List<Team>> teamsOf =
                teams.ofOrganisations(versions.keySet()).stream().collect(groupingBy(Team::organisationId));
        return organisations.withIds(versions.keySet()).stream()
                .collect(toMap(
                        Organisation::id,
                        organisation -> OrganisationEvent.of(
                                organisation,
                                versions.getOrDefault(organisation.id(), organisation.version()),
                                teamsOf.getOrDefault(organisation.id(), List.of()))));
    }
}
