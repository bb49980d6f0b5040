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

/** The door for people, as the HR system knows them. */
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
    @Operation(summary = "The people of an organisation, in order of their employee numbers")
    @APIResponse(responseCode = "200", description = "A page; next says where it goes on")
    @APIResponse(responseCode = "404", description = "There is no such organisation")
    public Page<PersonView> list(
            @PathParam("org") String org,
            @Parameter(description = "Code of a team: those only who are in it today or will be")
                    @QueryParam("team")
                    @Nullable String team,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        int most = PageCursor.limit(limit);
        return Page.of(
                OutcomeResponses.value(flow.page(org, team, PageCursor.read(cursor), most + 1)),
                most,
                PersonView::employeeNumber,
                here);
    }

    @GET
    @Path("/{employeeNumber}")
    @Operation(summary = "A person, with her pattern and supervisors; absences are a listing of their own")
    @APIResponse(
            responseCode = "200",
            description = "With her ETag, which every write to any part of her changes",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "404", description = "There is nobody")
    public Response get(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return OutcomeResponses.found(flow.find(org, employeeNumber));
    }

    @PUT
    @Path("/{employeeNumber}")
    @Operation(summary = "Puts a person there, or changes what HR owns of her", description = """
                    A key left out leaves the value; null clears it; a list that is present replaces the list. An assignment ends by its \
                    last day (to), not by leaving it out. It may be named in several periods that do not overlap, such as after a return. \
                    Dates in the future are taken now. role is optional: without it the organisation's titleRoles gives it; roleSource \
                    says given, title or none, and with none no guideline applies to the assignment. FTE = hours / fullTimeHours.

                    The working pattern and the supervisors are other resources: this never touches them. lineManager is kept, and never \
                    used for supervision. A body with a sourceAsOf older than the one applied before changes nothing and is answered 200 \
                    with applied: false.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PersonRequest.class),
                            examples = @ExampleObject(name = "person", value = StaffExamples.PERSON)))
    @APIResponse(
            responseCode = "200",
            description = "She was there; the body says whether this was applied and whether it changed her",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, PersonView.class})))
    @APIResponse(
            responseCode = "201",
            description = "She is there now",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, PersonView.class})))
    @APIResponse(responseCode = "412", description = "If-Match names another version")
    @APIResponse(responseCode = "422", description = "errors[] names each fault by a JSON pointer")
    public Response put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.put(org, employeeNumber, body, ifMatch));
    }
}
