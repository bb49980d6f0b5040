package org.supervisionwatch.staff.person;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;
import org.supervisionwatch.staff.person.request.PersonRequest;
import org.supervisionwatch.staff.request.OutcomeResponses;
import org.supervisionwatch.staff.request.StaffExamples;
import org.supervisionwatch.staff.request.WriteSummary;

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
    @APIResponse(responseCode = "404", description = "No organisation has this code")
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
                OutcomeResponses.value(flow.page(org, team, PageCursor.read(cursor), pageSize + 1)),
                pageSize,
                PersonView::employeeNumber,
                uriInfo);
    }

    @GET
    @Path("/{employeeNumber}")
    @Operation(summary = "Gets a person with working pattern and supervisors; absences are listed separately")
    @APIResponse(
            responseCode = "200",
            description = "The person, with an ETag that changes with every write to any part of the person",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    public Response get(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return OutcomeResponses.found(flow.find(org, employeeNumber));
    }

    @PUT
    @Path("/{employeeNumber}")
    @Operation(summary = "Creates or updates a person's HR record", description = """
                    Keys left out keep their values; null clears a value; a list replaces the stored list. End an assignment by its last \
                    day (to), not by leaving it out. An assignment number may have several periods that do not overlap, for example after \
                    a return to work. Future dates are accepted. role is optional: without it, it is taken from the organisation's \
                    titleRoles; roleSource says given, title or none, and with none no guideline applies to the assignment. FTE = hours / \
                    fullTimeHours.
                    Working pattern and supervisors are separate resources, which this does not change. lineManager is stored but not used \
                    for supervision. A body with a sourceAsOf older than the last one applied is ignored and answered 200 with applied: \
                    false.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PersonRequest.class),
                            examples = @ExampleObject(name = "person", value = StaffExamples.PERSON)))
    @APIResponse(
            responseCode = "200",
            description = "Updated, or already so; applied and changed say which",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, PersonView.class})))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, PersonView.class})))
    @APIResponse(responseCode = "412", description = "If-Match does not match the current version")
    @APIResponse(
            responseCode = "422",
            description = "Validation failed; errors[] lists every problem with a JSON pointer")
    public Response put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.put(org, employeeNumber, body, ifMatch));
    }
}
