package org.supervisionwatch.alerts.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.StandingQueryFlow.StandingsView;
import org.supervisionwatch.alerts.standing.query.PersonReport.PersonView;
import org.supervisionwatch.alerts.standing.query.StandingLine;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;

/** Standings over REST: of an organisation or team, and of one person. Days are in the organisation's zone. */
@Path("/organisations/{org}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standings")
public class StandingResource {

    private final StandingQueryFlow flow;

    StandingResource(StandingQueryFlow flow) {
        this.flow = flow;
    }

    /**
     * The standings of an organisation or of one of its teams.
     *
     * @param team a team's code, or one it had before; 404 if there is none
     * @param state left out: every one but {@code NOT_APPLICABLE}; 422 if there is no such state
     */
    @GET
    @Path("/standings")
    @Operation(
            summary = "Lists standings, worst first",
            description =
                    "Counts of all standings by state, how many people in post are watched, how far each feed is complete, and one page of"
                            + " standings. Without state: all but NOT_APPLICABLE. While a feed is too far behind, or far too few sessions were"
                            + " recorded, grey lists why; every state is UNKNOWN then, and lastKnown is the state before.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "Invalid state, cursor or limit; errors names it")
    public StandingsView standings(
            @PathParam("org") String org,
            @QueryParam("team") @Nullable String team,
            @QueryParam("state") @Nullable StandingState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        int most = PageCursor.limit(limit);
        return flow.standings(
                org,
                team,
                state,
                PageCursor.read(cursor),
                most + 1,
                found -> Page.of(found, most, StandingLine::sortKey, here));
    }

    /** One person's standings with their working. */
    @GET
    @Path("/people/{employeeNumber}/standings")
    @Operation(
            summary = "One person's standings, with their working",
            description =
                    "The working shows step by step, each also as a sentence, which sessions counted, which did not and why, and what moved"
                            + " the due date. patternAssumed: the working days are assumed. notWatched: why the person is not watched.")
    @APIResponse(responseCode = "200", description = "The person's standings; none if they are not watched")
    public PersonView person(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return flow.person(org, employeeNumber);
    }
}
