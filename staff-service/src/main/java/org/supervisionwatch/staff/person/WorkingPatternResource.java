package org.supervisionwatch.staff.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.supervisionwatch.staff.person.request.PatternRequest;
import org.supervisionwatch.staff.request.OutcomeResponses;
import org.supervisionwatch.staff.request.StaffExamples;
import org.supervisionwatch.staff.request.WriteSummary;

/** On which days a person works. Their team's lead owns it, and a write to it touches nothing else. */
@Path("/organisations/{org}/people/{employeeNumber}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working patterns and supervisors")
public class WorkingPatternResource {

    private final WorkingPatternFlow flow;

    WorkingPatternResource(WorkingPatternFlow flow) {
        this.flow = flow;
    }

    @PUT
    @Path("/pattern")
    @Operation(
            summary = "Sets the working pattern of a person",
            description =
                    "Each period is in force until the next begins. Without periods the pattern is not known: Monday to"
                            + " Friday is assumed, and patternAssumed is true wherever the person is returned.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PatternRequest.class),
                            examples = @ExampleObject(name = "pattern", value = StaffExamples.PATTERN)))
    @APIResponse(
            responseCode = "200",
            description = "The person; applied and changed say what the request did",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, PersonView.class})))
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    @APIResponse(responseCode = "412", description = "If-Match does not match the current version of the person")
    @APIResponse(
            responseCode = "422",
            description = "Validation failed; errors[] lists every problem with a JSON pointer")
    public Response putPattern(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.putPattern(org, employeeNumber, body, ifMatch));
    }

    @DELETE
    @Path("/pattern")
    @Operation(summary = "Removes the working pattern; Monday to Friday is then assumed")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, PersonView.class})))
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    public Response deletePattern(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        JsonNode unknown = JsonNodeFactory.instance.objectNode().putNull("periods");
        return OutcomeResponses.to(flow.putPattern(org, employeeNumber, unknown, ifMatch));
    }
}
