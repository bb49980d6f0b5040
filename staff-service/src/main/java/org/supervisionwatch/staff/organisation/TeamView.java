package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.organisation.Team.TeamSettings;

/** A team, as the REST API returns it. */
public record TeamView(
        UUID id, String code, List<String> formerCodes, String name, TeamMode mode, List<LeadView> leads) {

    /** A lead: either {@code employeeNumber} or {@code external} is given. */
    public record LeadView(
            @Nullable String employeeNumber,
            @Nullable EmailContact external,
            LocalDate from,
            @Nullable LocalDate to,
            boolean deputy) {}

    public static TeamView of(Team team) {
        TeamSettings settings = team.settings();
        List<LeadView> leads = settings.leads().stream()
                .map(lead ->
                        new LeadView(lead.employeeNumber(), lead.external(), lead.from(), lead.to(), lead.deputy()))
                .toList();
        return new TeamView(team.id(), team.code(), team.formerCodes(), settings.name(), settings.mode(), leads);
    }
}
