package org.supervisionwatch.staff.organisation;

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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.staff.request.WriteResult;

/** REST endpoints for teams and their leads. */
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
    @Operation(summary = "Lists the teams of an organisation by code")
    @APIResponse(responseCode = "200", description = "One page; next links to the following one")
    public Page<TeamView> list(
            @PathParam("org") String org,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uriInfo) {
        int pageSize = PageCursor.limit(limit);
        return Page.of(flow.page(org, PageCursor.read(cursor), pageSize + 1), pageSize, TeamView::code, uriInfo);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Gets a team by its current or a former code")
    @APIResponse(responseCode = "200", description = "The team, with its ETag")
    public RestResponse<TeamView> get(@PathParam("org") String org, @PathParam("code") String code) {
        return flow.find(org, code).found();
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Creates or updates a team", description = """
                    Create teams before people: without leads, or with external ones. A lead's employeeNumber must belong to an existing \
                    person of the organisation, so add that lead once the person has been created. mode is off (no e-mail is sent), \
                    rehearsal (to the clinical lead only) or live; the default is off.
                    replaces: the code that this team has had until now. The team keeps its id, so people and alerts stay with it and \
                    nobody is notified again. The old code remains an alias, here and in assignments, for sources that still use it.""")
    @RequestBodySchema(TeamRequest.class)
    @APIResponse(responseCode = "200", description = "Updated, or already as requested; changed says which")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(
            responseCode = "409",
            description = "The code in the path and the code in replaces belong to different teams")
    public RestResponse<WriteResult<TeamView>> put(
            @PathParam("org") String org,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.put(org, code, body, ifMatch).written();
    }
}
