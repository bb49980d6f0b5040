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

/** The door for hours, month by month, as the clinical system and e-rostering report them. */
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
    @Operation(summary = "All months of a person whose hours were told, in order")
    @APIResponse(responseCode = "200", description = "All months")
    @APIResponse(responseCode = "404", description = "There is nobody of this number")
    public Page<HoursView> list(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return new Page<>(OutcomeResponses.value(flow.hours(org, employeeNumber)), null);
    }

    @GET
    @Path("/{month}")
    @Operation(summary = "The hours of one month")
    @APIResponse(
            responseCode = "200",
            description = "With the person's ETag, which every write to any part of her changes",
            content = @Content(schema = @Schema(implementation = HoursView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is nobody of this number, nobody has told this month, or it is no month")
    public Response get(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @Parameter(schema = @Schema(implementation = String.class, pattern = HoursView.MONTH)) @PathParam("month")
                    YearMonth month) {
        return OutcomeResponses.found(flow.hours(org, employeeNumber, month));
    }

    @PUT
    @Path("/{month}")
    @Operation(summary = "Tells the clinical minutes and the shifts of a month", description = """
                    month is written 2026-06. A key left out leaves the value; null clears it. clinicalMinutes, 0 to 100,000, is what was \
                    given to clinical work in the whole month; null is not known, and 0 says that there was none, which exempts from some \
                    requirements. shifts are the dates of this month that were worked or are rostered, each once, replaced as a whole.

                    The two come together, or one of them alone; there is one sourceAsOf for the month, and a body with an older one than was \
                    applied before changes nothing and is answered 200 with applied: false. This touches no other part of the person.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = HoursRequest.class),
                            examples = @ExampleObject(name = "hours", value = StaffExamples.HOURS)))
    @APIResponse(
            responseCode = "200",
            description = "The month was there; applied and changed say what this did",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, HoursView.class})))
    @APIResponse(
            responseCode = "201",
            description = "It is there now",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, HoursView.class})))
    @APIResponse(responseCode = "404", description = "There is nobody of this number, or it is no month")
    @APIResponse(responseCode = "412", description = "If-Match names another version of the person")
    @APIResponse(responseCode = "422", description = "errors[] names each fault by a JSON pointer")
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
            summary = "Takes the hours of a month back: they are not known",
            description = "Twice is once. With sourceAsOf, an older report put later does not bring them back.")
    @APIResponse(
            responseCode = "200",
            description = "The hours that were; applied and changed say what this did",
            content = @Content(schema = @Schema(allOf = {WriteSummary.class, HoursView.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is nobody of this number, nobody ever told this month, or it is no month")
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
