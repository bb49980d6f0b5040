package org.supervisionwatch.staff.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.organisation.EmailContact;
import org.supervisionwatch.staff.organisation.Organisation;
import org.supervisionwatch.staff.organisation.Organisation.OrganisationSettings;
import org.supervisionwatch.staff.organisation.Team;
import org.supervisionwatch.staff.organisation.Team.TeamSettings;
import org.supervisionwatch.staff.organisation.TeamMode;

/** The state of an organisation with its teams, as published on topic {@code organisations.v1}; its schema is contracts/schema/organisation.v1.json. */
public record OrganisationEvent(
        UUID id,
        long version,
        String code,
        @JsonUnwrapped @JsonIgnoreProperties("titleRoles") OrganisationSettings settings,
        List<TeamState> teams) {

    /** A team in it. */
    public record TeamState(
            UUID id, String code, List<String> formerCodes, String name, TeamMode mode, List<LeadState> leads) {}

    /** A lead of a team: either {@code personId} or {@code external}. */
    public record LeadState(
            @Nullable UUID personId,
            @Nullable EmailContact external,
            LocalDate from,
            @Nullable LocalDate to,
            boolean deputy) {}

    static OrganisationEvent of(Organisation organisation, long version, List<Team> teams) {
        return new OrganisationEvent(
                organisation.id(),
                version,
                organisation.code(),
                organisation.settings(),
                teams.stream().map(OrganisationEvent::team).toList());
    }

    private static TeamState team(Team team) {
        TeamSettings settings = team.settings();
        List<LeadState> leads = settings.leads().stream()
                .map(lead -> new LeadState(
                        lead.person() == null ? null : lead.person().id(),
                        lead.external(),
                        lead.from(),
                        lead.to(),
                        lead.deputy()))
                .toList();
        return new TeamState(team.id(), team.code(), team.formerCodes(), settings.name(), settings.mode(), leads);
    }
}
