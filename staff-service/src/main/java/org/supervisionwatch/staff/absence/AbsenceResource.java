package org.supervisionwatch.staff.absence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.staff.request.OutcomeResponses;
import org.supervisionwatch.staff.request.StaffExamples;
import org.supervisionwatch.staff.request.WriteSummary;

/** REST endpoints for absences, as HR or e-rostering reports them. */
@Path("/organisations/{org}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Absences")
public class AbsenceResource {

    private final AbsenceFlow flow;

    AbsenceResource(AbsenceFlow flow) {
        this.flow = flow;
    }

    @GET
    @Path("/people/{employeeNumber}/absences")
    @Operation(summary = "Lists the absences of a person as reported, by date")
    @APIResponse(responseCode = "200", description = "All absences in one answer; next is always left out")
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    public Page<AbsenceView> list(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        List<AbsenceView> all = OutcomeResponses.value(flow.of(org, employeeNumber));
        return new Page<>(all, null);
    }

    @PUT
    @Path("/people/{employeeNumber}/absences/{absenceId}")
    @Operation(summary = "Reports or amends an absence", description = """
                    absenceId is assigned by the source. to is the last day; null, or left out the first time, means open-ended. Absences \
                    are stored as reported and may overlap. A part-day absence is stored but pauses nothing.
                    The reason for an absence never leaves this service: only dates and a class are published, planned (annual_leave, \
                    study_leave, strike), unplanned (sickness, carers_leave, compassionate_leave) or long (maternity, paternity, adoption, \
                    parental, sabbatical, secondment, suspension). Any other kind is accepted, counts as planned, and is listed under \
                    unclassed-absence-kinds.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AbsenceRequest.class),
                            examples = @ExampleObject(name = "absence", value = StaffExamples.ABSENCE)))
    @APIResponse(
            responseCode = "200",
            description = "Updated, or already so; applied and changed say which",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, AbsenceView.class})))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, AbsenceView.class})))
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    @APIResponse(responseCode = "412", description = "If-Match does not match the current version of the person")
    @APIResponse(
            responseCode = "422",
            description = "Validation failed; errors[] lists every problem with a JSON pointer")
    public Response put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @PathParam("absenceId") String absenceId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.put(org, employeeNumber, absenceId, body, ifMatch));
    }

    @DELETE
    @Path("/people/{employeeNumber}/absences/{absenceId}")
    @Operation(
            summary = "Withdraws an absence",
            description = "Idempotent. With sourceAsOf, an older report that arrives later does not restore it.")
    @APIResponse(
            responseCode = "200",
            description = "The absence withdrawn; applied and changed say what the request did",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, AbsenceView.class})))
    @APIResponse(responseCode = "404", description = "The absence was never reported")
    public Response delete(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @PathParam("absenceId") String absenceId,
            @QueryParam("sourceAsOf") @Nullable Instant sourceAsOf,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return OutcomeResponses.to(flow.withdraw(org, employeeNumber, absenceId, sourceAsOf, ifMatch));
    }

    @GET
    @Path("/unclassed-absence-kinds")
    @Operation(summary = "Lists the absence kinds without a class, for HR; they count as planned")
    @APIResponse(responseCode = "200", description = "All unclassified kinds in one answer; next is always left out")
    @APIResponse(responseCode = "404", description = "No organisation has this code")
    public Page<UnclassifiedKind> unclassified(@PathParam("org") String org) {
        return new Page<>(OutcomeResponses.value(flow.unclassified(org)), null);
    }
}
