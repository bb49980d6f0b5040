package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.roster.intake.OrganisationEvent.EventLead;
import org.supervisionwatch.alerts.roster.intake.OrganisationEvent.EventTeam;
import org.supervisionwatch.alerts.roster.intake.OrganisationEvent.EventTeamMode;
import org.supervisionwatch.chassis.sql.Sql;

/** The tables organisation, team and team_lead. */
@ApplicationScoped
class OrganisationRows {

    private static final List<String> DELETIONS = List.of(
            "delete from team_lead where team_id in (select id from team where organisation_id = any(:keys))",
            "delete from team where organisation_id = any(:keys)",
            "delete from organisation where id = any(:keys)");

    private static final String TEAMS = """
            insert into team ({columns}) select {columns} from {rows} on conflict (id) do update set {excluded}
            """;

    private final Sql sql;

    OrganisationRows(Sql sql) {
        this.sql = sql;
    }

    interface IdentifiedRow {
        UUID id();
    }

    /** The part of an organisation that standings depend on. */
    record OrganisationState(UUID id, String zone, String calendar, LocalDate monitoredFrom) implements IdentifiedRow {}

    /** The part of a team that standings, or who is mailed, depend on. */
    record TeamState(UUID id, UUID organisationId, String code, Set<String> formerCodes, EventTeamMode mode)
            implements IdentifiedRow {

        boolean live() {
            return mode == EventTeamMode.LIVE;
        }

        /** Whether this is the same team as the old one, or replaces it. */
        boolean succeeds(TeamState old) {
            return id.equals(old.id) || (organisationId.equals(old.organisationId) && formerCodes.contains(old.code));
        }
    }

    record Snapshot(Set<OrganisationState> organisations, Set<TeamState> teams) {}

    private record TeamRow(UUID organisationId, EventTeam team) {}

    private record LeadRow(UUID teamId, int ordinal, EventLead lead) {}

    Snapshot snapshot(Collection<UUID> organisations) {
        return new Snapshot(
                read("select * from organisation where id = any(:keys)", organisations, OrganisationState.class),
                read("select * from team where organisation_id = any(:keys)", organisations, TeamState.class));
    }

    Set<UUID> peopleOf(Collection<UUID> organisations) {
        return read("select id from person where organisation_id = any(:keys)", organisations, UUID.class);
    }

    Set<UUID> peopleIn(Collection<UUID> teams) {
        return read("select distinct person_id from assignment_period where team_id = any(:keys)", teams, UUID.class);
    }

    private <T> Set<T> read(String query, Collection<UUID> keys, Class<T> row) {
        return Set.copyOf(sql.of(query).with("keys", keys).list(row));
    }

    /** Replaces everything stored under these keys by the new states; a key without a state is deleted. */
    void replace(List<UUID> keys, List<OrganisationEvent> events) {
        for (String delete : DELETIONS) {
            sql.of(delete).with("keys", keys).run();
        }
        sql.insertAll("organisation", OrganisationEvent.class, events);
        List<TeamRow> teams = new ArrayList<>();
        List<LeadRow> leads = new ArrayList<>();
        for (OrganisationEvent event : events) {
            for (EventTeam team : event.teams()) {
                teams.add(new TeamRow(event.id(), team));
                for (int ordinal = 0; ordinal < team.leads().size(); ordinal++) {
                    leads.add(new LeadRow(team.id(), ordinal, team.leads().get(ordinal)));
                }
            }
        }
        sql.writeAll(TEAMS, TeamRow.class, teams);
        sql.insertAll("team_lead", LeadRow.class, leads);
    }
}
