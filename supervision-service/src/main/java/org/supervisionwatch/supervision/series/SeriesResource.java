package org.supervisionwatch.supervision.series;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.supervision.session.OrganisationGate;

/** The REST API of series of bookings: book, show, cancel. */
@Path("/organisations/{org}/series")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Series")
@APIResponse(
        responseCode = "503",
        description =
                "Roster data are not complete up to the time of this request, or the service is busy; repeat it after "
                        + "Retry-After seconds")
public class SeriesResource {

    private final SeriesFlow flow;
    private final OrganisationGate gate;

    SeriesResource(SeriesFlow flow, OrganisationGate gate) {
        this.flow = flow;
        this.gate = gate;
    }

    @POST
    @Operation(summary = "Books a series", description = """
            Weekly, fortnightly or monthly, at the same local time in summer and in winter. Bank holidays of the organisation's \
            calendar are skipped and listed, and so are dates on which such a session is booked or held already. Dates on which an attendee or the supervisor does not work, is away or is not in post \
            are listed as clashes and still booked. A request repeated with the same source and externalId returns the existing \
            series; without them an equal request does, as long as the series is not cancelled.""")
    @RequestBodySchema(SeriesRequest.class)
    @APIResponse(responseCode = "201", description = "Booked")
    @APIResponse(responseCode = "200", description = "Booked before, or dryRun: nothing is changed")
    @APIResponse(
            responseCode = "409",
            description = "external-id-reused: this source and externalId were sent before with a different body. "
                    + "possible-duplicate: on each of its dates such a session is booked or held already")
    public RestResponse<SeriesView> book(
            @PathParam("org") String org,
            @Parameter(description = "If true, returns what would be booked and stores nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            RequestBody body) {
        BookedSeries booked = flow.book(gate.enter(org), body, dryRun);
        SeriesView series = booked.series();
        return booked.isNew()
                ? ResponseBuilder.create(RestResponse.Status.CREATED, series)
                        .location(URI.create(SeriesView.link(org, String.valueOf(series.id()))))
                        .build()
                : RestResponse.ok(series);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Returns a series with the current state of its sessions")
    @APIResponse(responseCode = "200", description = "With the skipped dates and the clashes found when it was booked")
    public SeriesView show(@PathParam("org") String org, @PathParam("id") UUID id) {
        return flow.show(gate.enter(org), id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            summary = "Cancels the remaining bookings of a series",
            description =
                    "Cancels bookings from a date on; sessions that were held, missed or cancelled before stay as they are. "
                            + "Idempotent.")
    @APIResponse(responseCode = "200", description = "The series after the cancellation")
    public SeriesView cancel(
            @PathParam("org") String org, @PathParam("id") UUID id, SeriesCancellationRequest request) {
        return flow.cancel(gate.enter(org), id, request);
    }
}
