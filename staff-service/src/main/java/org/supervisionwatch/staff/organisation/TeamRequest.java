package org.supervisionwatch.staff.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /organisations/{org}/teams/{code}}.
 *
 * @param replaces the code this team has had until now: the team keeps its id, so that everything that refers to it stays with it
 */
public record TeamRequest(
        @Nullable String name,
        @Nullable TeamMode mode,
        @Nullable List<@Nullable LeadRequest> leads,
        @Nullable String replaces) {

    /** What a first PUT is merged with: nothing is set. */
    public static final TeamRequest NEW = new TeamRequest(null, null, null, null);

    /** Either {@code employeeNumber} or {@code external}. */
    public record LeadRequest(
            @Nullable String employeeNumber,
            @Nullable ContactRequest external,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean deputy) {}

    public static TeamRequest of(Team.TeamSettings stored) {
        return new TeamRequest(
                stored.name(),
                stored.mode(),
                stored.leads().stream()
                        .<@Nullable LeadRequest>map(lead -> new LeadRequest(
                                lead.person() == null ? null : lead.person().employeeNumber(),
                                ContactRequest.of(lead.external()),
                                lead.from(),
                                lead.to(),
                                lead.deputy()))
                        .toList(),
                null);
    }
}
