package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.staff.request.OutcomeResponses;
import org.supervisionwatch.staff.request.StaffExamples;
import org.supervisionwatch.staff.request.WriteSummary;

/** The door for teams and their leads. */
@Path("/organisations/{org}/teams")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
public class TeamResource {

    private final TeamFlow flow;

    TeamResource(TeamFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(summary = "The teams of an organisation, in order of their codes")
    @APIResponse(responseCode = "200", description = "A page; next says where it goes on")
    @APIResponse(responseCode = "404", description = "There is no such organisation")
    public Page<TeamView> list(
            @PathParam("org") String org,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        int most = PageCursor.limit(limit);
        return Page.of(
                OutcomeResponses.value(flow.page(org, PageCursor.read(cursor), most + 1)), most, TeamView::code, here);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A team, by its code or one that it had")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "404", description = "There is none")
    public Response get(@PathParam("org") String org, @PathParam("code") String code) {
        return OutcomeResponses.found(flow.find(org, code));
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Puts a team there, or changes it", description = """
                    Put teams first: without leads, or with external ones. A lead's employeeNumber must be somebody of the \
                    organisation, so name her once she is there. mode is off (nobody is written to), rehearsal (the clinical lead only) \
                    or live; off if left out the first time.

                    replaces: the code that this team has had until now. It keeps its id, so that people and alerts move along and \
                    nobody is written to again. The old code goes on naming the team, here and in assignments, for a feed that has not \
                    heard of the new one.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TeamRequest.class),
                            examples = @ExampleObject(name = "team", value = StaffExamples.TEAM)))
    @APIResponse(
            responseCode = "200",
            description = "It was there; the body says whether this changed it (changed)",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, TeamView.class})))
    @APIResponse(
            responseCode = "201",
            description = "It is there now",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, TeamView.class})))
    @APIResponse(responseCode = "409", description = "The code in the path and the one in replaces are two teams")
    @APIResponse(responseCode = "412", description = "If-Match names another version")
    @APIResponse(responseCode = "422", description = "errors[] names each fault by a JSON pointer")
    public Response put(
            @PathParam("org") String org,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.put(org, code, body, ifMatch));
    }
}
