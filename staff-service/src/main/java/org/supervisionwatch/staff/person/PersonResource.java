package org.supervisionwatch.staff.person;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.staff.person.request.PersonRequest;
import org.supervisionwatch.staff.request.WriteResult;

/** REST endpoints for people and their HR records. */
@Path("/organisations/{org}/people")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PersonResource {

    private final PersonFlow flow;

    PersonResource(PersonFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(summary = "Lists the people of an organisation by employee number")
    @APIResponse(responseCode = "200", description = "One page; next links to the following one")
    public Page<PersonView> list(
            @PathParam("org") String org,
            @Parameter(description = "Code of a team: only people who are in it today or will be")
                    @QueryParam("team")
                    @Nullable String team,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uriInfo) {
        int pageSize = PageCursor.limit(limit);
        return Page.of(
                flow.page(org, team, PageCursor.read(cursor), pageSize + 1),
                pageSize,
                PersonView::employeeNumber,
                uriInfo);
    }

    @GET
    @Path("/{employeeNumber}")
    @Operation(
            summary =
                    "Gets a person by their current or a former employee number, with working pattern and supervisors; absences are listed separately")
    @APIResponse(
            responseCode = "200",
            description = "The person, with an ETag that changes with every write to any part of the person")
    public RestResponse<PersonView> get(
            @PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return flow.find(org, employeeNumber).found();
    }

    @PUT
    @Path("/{employeeNumber}")
    @Operation(summary = "Creates or updates a person's HR record", description = """
                    Keys left out keep their values; null clears a value; a list replaces the stored list. End an assignment by its last \
                    day (to): a list that leaves out a period that has begun is refused, even if the period has ended. A period may be \
                    corrected, its days and its assignment number; one that has not begun may be left out. An assignment number may have several periods that do not overlap, for example after \
                    a return to work. Future dates are accepted. role is optional: without it, it is taken from the organisation's \
                    titleRoles; roleSource says given, title or none, and with none no guideline applies to the assignment. FTE = hours / \
                    fullTimeHours, at most 1.5; hours are 0 in a zero-hours contract.
                    replaces: the employee number that this person has had until now. They keep their id, so posts, absences, sessions and \
                    alerts stay with them. The old number remains an alias, here and for leads and supervisors, for sources that still use \
                    it.
                    Working pattern and supervisors are separate resources, which this does not change. lineManager is stored but not used \
                    for supervision. A body with a sourceAsOf older than the last one applied is ignored and answered 200 with applied: \
                    false.""")
    @RequestBodySchema(PersonRequest.class)
    @APIResponse(responseCode = "200", description = "Updated, or already so; applied and changed say which")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(
            responseCode = "409",
            description = "The employee numbers in the path and in replaces belong to different people")
    public RestResponse<WriteResult<PersonView>> put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.put(org, employeeNumber, body, ifMatch).written();
    }
}
