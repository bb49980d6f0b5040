package org.supervisionwatch.staff.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.staff.person.request.SupervisorsRequest;
import org.supervisionwatch.staff.request.OutcomeResponses;
import org.supervisionwatch.staff.request.StaffExamples;
import org.supervisionwatch.staff.request.WriteSummary;

/** Who supervises a person. Their team's lead owns it, and a write to it touches nothing else. */
@Path("/organisations/{org}/people/{employeeNumber}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working patterns and supervisors")
public class SupervisorsResource {

    private final SupervisorsFlow flow;

    SupervisorsResource(SupervisorsFlow flow) {
        this.flow = flow;
    }

    @PUT
    @Path("/supervisors")
    @Operation(
            summary = "Sets the supervisors of a person, by type of supervision and period",
            description =
                    "A supervisor is either a person of the organisation, who must exist already, or an external one with"
                            + " an id assigned by the source. A person cannot supervise themselves.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SupervisorsRequest.class),
                            examples = @ExampleObject(name = "supervisors", value = StaffExamples.SUPERVISORS)))
    @APIResponse(
            responseCode = "200",
            description = "The person; applied and changed say what the request did",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, PersonView.class})))
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    @APIResponse(responseCode = "412", description = "If-Match does not match the current version of the person")
    @APIResponse(
            responseCode = "422",
            description = "Validation failed; errors[] lists every problem with a JSON pointer")
    public Response putSupervisors(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.putSupervisors(org, employeeNumber, body, ifMatch));
    }
}
