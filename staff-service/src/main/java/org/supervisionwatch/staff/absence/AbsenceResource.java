package org.supervisionwatch.staff.absence;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.staff.request.WriteResult;

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
    @APIResponse(responseCode = "200", description = "All absences")
    public Page<AbsenceView> list(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return new Page<>(flow.of(org, employeeNumber), null);
    }

    @GET
    @Path("/people/{employeeNumber}/effective-absences")
    @Operation(
            summary = "Lists on which days a person is away, by date",
            description =
                    "What is made of the reported absences and published: where they overlap, long comes before unplanned"
                            + " before planned, and parts of days count where they make up a day.")
    @APIResponse(responseCode = "200", description = "All effective absences")
    public Page<EffectiveAbsence> effective(
            @PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return new Page<>(flow.effective(org, employeeNumber), null);
    }

    @PUT
    @Path("/people/{employeeNumber}/absences/{absenceId}")
    @Operation(summary = "Reports or amends an absence", description = """
                    absenceId is assigned by the source. to is the last day; null, or left out the first time, means open-ended. Absences \
                    are stored as reported and may overlap.
                    partDay says that it is of a part of each of its days, the last of which must be told then; hours, more than 0 and at \
                    most 24, say how much of its one day. Parts pause nothing, unless those told for a date make up the day: by hours \
                    that reach those of the day (the week's contracted hours divided by the days of the pattern in that week); where no \
                    hours are told, by two parts, or by one if the day is no longer than half of a full-time day.
                    The reason for an absence never leaves this service: only dates and a class are published, planned (annual_leave, \
                    study_leave, strike), unplanned (sickness, carers_leave, compassionate_leave) or long (maternity, paternity, adoption, \
                    parental, sabbatical, secondment, suspension). Any other kind is accepted, counts as planned, and is listed under \
                    unclassed-absence-kinds.""")
    @RequestBodySchema(AbsenceRequest.class)
    @APIResponse(responseCode = "200", description = "Updated, or already so; applied and changed say which")
    @APIResponse(responseCode = "201", description = "Created")
    public RestResponse<WriteResult<AbsenceView>> put(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @PathParam("absenceId") String absenceId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequestBody body) {
        return flow.put(org, employeeNumber, absenceId, body, ifMatch).written();
    }

    @DELETE
    @Path("/people/{employeeNumber}/absences/{absenceId}")
    @Operation(
            summary = "Withdraws an absence",
            description = "Idempotent. With sourceAsOf, an older report that arrives later does not restore it.")
    @APIResponse(
            responseCode = "200",
            description = "The absence withdrawn; applied and changed say what the request did")
    public RestResponse<WriteResult<AbsenceView>> delete(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @PathParam("absenceId") String absenceId,
            @QueryParam("sourceAsOf") @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return flow.withdraw(org, employeeNumber, absenceId, sourceAsOf, ifMatch)
                .written();
    }

    @GET
    @Path("/unclassed-absence-kinds")
    @Operation(summary = "Lists the absence kinds without a class, for HR; they count as planned")
    @APIResponse(responseCode = "200", description = "All unclassified kinds")
    public Page<UnclassifiedKind> unclassified(@PathParam("org") String org) {
        return new Page<>(flow.unclassified(org), null);
    }
}
