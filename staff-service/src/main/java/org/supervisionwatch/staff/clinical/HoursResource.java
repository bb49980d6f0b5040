package org.supervisionwatch.staff.clinical;

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
import java.time.YearMonth;
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
import org.supervisionwatch.staff.request.OutcomeResponses;
import org.supervisionwatch.staff.request.StaffExamples;
import org.supervisionwatch.staff.request.WriteSummary;

/** REST endpoints for monthly hours, as the clinical system and e-rostering report them. */
@Path("/organisations/{org}/people/{employeeNumber}/hours")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clinical profile and hours")
public class HoursResource {

    private final ClinicalFlow flow;

    HoursResource(ClinicalFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(summary = "Lists the months of a person for which hours were reported, by month")
    @APIResponse(responseCode = "200", description = "All months in one answer; next is always left out")
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    public Page<HoursView> list(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return new Page<>(OutcomeResponses.value(flow.hours(org, employeeNumber)), null);
    }

    @GET
    @Path("/{month}")
    @Operation(summary = "Gets the hours of one month")
    @APIResponse(
            responseCode = "200",
            description = "The hours, with the person's ETag, which changes with every write to any part of the person",
            content = @Content(schema = @Schema(implementation = HoursView.class)))
    @APIResponse(
            responseCode = "404",
            description =
                    "No person has this employee number, no hours were reported for the month, or the month is malformed")
    public Response get(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @Parameter(schema = @Schema(implementation = String.class, pattern = HoursView.MONTH)) @PathParam("month")
                    YearMonth month) {
        return OutcomeResponses.found(flow.hours(org, employeeNumber, month));
    }

    @PUT
    @Path("/{month}")
    @Operation(summary = "Sets the clinical minutes and the shifts of a month", description = """
                    month is written 2026-06. Keys left out keep their values; null clears a value. clinicalMinutes, 0 to 100,000, is the \
                    time spent on clinical work in the whole month; null means not known, and 0 means none, which exempts from some \
                    requirements. shifts are the dates in this month that were worked or are rostered, without duplicates; they replace \
                    the stored list.
                    The two may be sent together or separately; there is one sourceAsOf for the month, and a body with one older than the \
                    last applied is ignored and answered 200 with applied: false. This changes no other part of the person.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = HoursRequest.class),
                            examples = @ExampleObject(name = "hours", value = StaffExamples.HOURS)))
    @APIResponse(
            responseCode = "200",
            description = "Updated, or already so; applied and changed say which",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, HoursView.class})))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, HoursView.class})))
    @APIResponse(responseCode = "404", description = "No person has this employee number, or the month is malformed")
    @APIResponse(responseCode = "412", description = "If-Match does not match the current version of the person")
    @APIResponse(
            responseCode = "422",
            description = "Validation failed; errors[] lists every problem with a JSON pointer")
    public Response put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @Parameter(schema = @Schema(implementation = String.class, pattern = HoursView.MONTH)) @PathParam("month")
                    YearMonth month,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonNode body) {
        return OutcomeResponses.to(flow.putHours(org, employeeNumber, month, body, ifMatch));
    }

    @DELETE
    @Path("/{month}")
    @Operation(
            summary = "Withdraws the hours of a month, which are then not known",
            description = "Idempotent. With sourceAsOf, an older report that arrives later does not restore them.")
    @APIResponse(
            responseCode = "200",
            description = "The hours withdrawn; applied and changed say what the request did",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, HoursView.class})))
    @APIResponse(
            responseCode = "404",
            description =
                    "No person has this employee number, no hours were ever reported for the month, or the month is malformed")
    public Response delete(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @Parameter(schema = @Schema(implementation = String.class, pattern = HoursView.MONTH)) @PathParam("month")
                    YearMonth month,
            @QueryParam("sourceAsOf") @Nullable Instant sourceAsOf,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return OutcomeResponses.to(flow.withdrawHours(org, employeeNumber, month, sourceAsOf, ifMatch));
    }
}
