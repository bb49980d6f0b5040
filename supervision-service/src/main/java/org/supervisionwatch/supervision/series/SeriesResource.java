package org.supervisionwatch.supervision.series;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.supervision.session.RefusalResponse;
import org.supervisionwatch.supervision.session.SessionExamples;

/** The REST API of series of bookings: book, show, cancel. */
@Path("/organisations/{org}/series")
@RunOnVirtualThread
@Tag(name = "Series")
@APIResponse(responseCode = "404", description = "There is no such organisation or series")
@APIResponse(responseCode = "422", description = "Validation failed; errors lists every problem")
@APIResponse(
        responseCode = "503",
        description =
                "Roster data are not complete up to the time of this request, or the service is busy; repeat it after "
                        + "Retry-After seconds")
public class SeriesResource {

    private final SeriesFlow flow;

    SeriesResource(SeriesFlow flow) {
        this.flow = flow;
    }

    @POST
    @Operation(summary = "Books a series", description = """
            Weekly, fortnightly or monthly, at the same local time in summer and in winter. Bank holidays of the organisation's \
            calendar are skipped and listed. Dates on which an attendee or the supervisor does not work, is away or is not in post \
            are listed as clashes and still booked. A request repeated with the same source and externalId returns the existing \
            series; without them an equal request does, as long as the series is not cancelled.""")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Booked before, or dryRun: nothing is changed",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    @APIResponse(
            responseCode = "409",
            description = "external-id-reused: this source and externalId were sent before with a different body")
    public Response book(
            @PathParam("org") String org,
            @Parameter(description = "If true, returns what would be booked and stores nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeriesRequest.class),
                                            examples = @ExampleObject(name = "weekly", value = SessionExamples.SERIES)))
                    SeriesRequest request) {
        return answer(org, flow.book(org, request, dryRun));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Returns a series with the current state of its sessions")
    @APIResponse(
            responseCode = "200",
            description = "With the skipped dates and the clashes found when it was booked",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response show(@PathParam("org") String org, @PathParam("id") UUID id) {
        return answer(org, flow.show(org, id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            summary = "Cancels the remaining bookings of a series",
            description =
                    "Cancels bookings from a date on; sessions that were held, missed or cancelled before stay as they are. "
                            + "Idempotent.")
    @APIResponse(
            responseCode = "200",
            description = "The series after the cancellation",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response cancel(
            @PathParam("org") String org,
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeriesCancellationRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "cancelled",
                                                            value = SessionExamples.SERIES_CANCELLED)))
                    SeriesCancellationRequest request) {
        return answer(org, flow.cancel(org, id, request));
    }

    private Response answer(String org, SeriesOutcome outcome) {
        return switch (outcome) {
            case SeriesOutcome.SeriesBooked(Series series) ->
                Response.created(URI.create(link(org, String.valueOf(series.id()))))
                        .entity(flow.view(series))
                        .build();
            case SeriesOutcome.SeriesUnchanged(Series series) ->
                Response.ok(flow.view(series)).build();
            case SeriesOutcome.SeriesRefused refused -> {
                RefusalResponse refusal = RefusalResponse.of(org, refused.because());
                throw new ProblemException(refusal.problem(), refusal.retryAfter());
            }
            case SeriesOutcome.SeriesExternalIdReused(UUID other) ->
                throw new ProblemException(Problem.of(
                                409,
                                "external-id-reused",
                                "This source and externalId belong to another series",
                                "They were sent before with a different body.")
                        .about(link(org, other.toString())));
            case SeriesOutcome.SeriesNotFound _ ->
                throw new ProblemException(Problem.notFound("The organisation has no such series."));
        };
    }

    private static String link(String org, String id) {
        return "/organisations/" + org + "/series/" + id;
    }
}
