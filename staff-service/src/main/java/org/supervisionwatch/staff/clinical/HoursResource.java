package org.supervisionwatch.staff.clinical;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.PastOrPresent;
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
import java.time.Instant;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.staff.request.WriteResult;

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
    @APIResponse(responseCode = "200", description = "All months")
    public Page<MonthlyHours> list(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return new Page<>(flow.hours(org, employeeNumber), null);
    }

    @GET
    @Path("/{month}")
    @Operation(summary = "Gets the hours of one month")
    @APIResponse(
            responseCode = "200",
            description = "The hours, with the person's ETag, which changes with every write to any part of the person")
    public RestResponse<MonthlyHours> get(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @PathParam("month") YearMonth month) {
        return flow.hours(org, employeeNumber, month).found();
    }

    @PUT
    @Path("/{month}")
    @Operation(summary = "Sets the clinical minutes and the shifts of a month", description = """
                    month is written 2026-06. Keys left out keep their values; null clears a value. clinicalMinutes, 0 to 100,000, is the \
                    time spent on clinical work in the whole month; null means not known, and 0 means none, which exempts from some \
                    requirements. shifts are the dates in this month that were worked or are rostered, a date twice if there were two \
                    shifts on it; they replace the stored list.
                    The two may be sent together or separately; there is one sourceAsOf for the month, and a body with one older than the \
                    last applied is ignored and answered 200 with applied: false. This changes no other part of the person.""")
    @RequestBodySchema(HoursRequest.class)
    @APIResponse(responseCode = "200", description = "Updated, or already so; applied and changed say which")
    @APIResponse(responseCode = "201", description = "Created")
    public RestResponse<WriteResult<MonthlyHours>> put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @PathParam("month") YearMonth month,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.putHours(org, employeeNumber, month, body, ifMatch).written();
    }

    @DELETE
    @Path("/{month}")
    @Operation(
            summary = "Withdraws the hours of a month, which are then not known",
            description = "Idempotent. With sourceAsOf, an older report that arrives later does not restore them.")
    @APIResponse(
            responseCode = "200",
            description = "The hours withdrawn; applied and changed say what the request did")
    public RestResponse<WriteResult<MonthlyHours>> delete(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @PathParam("month") YearMonth month,
            @QueryParam("sourceAsOf") @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return flow.withdrawHours(org, employeeNumber, month, sourceAsOf, ifMatch)
                .written();
    }
}
