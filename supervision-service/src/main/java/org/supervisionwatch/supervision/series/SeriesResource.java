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

/** Bookings in a row: made in one go, looked at, what is left of them called off. */
@Path("/organisations/{org}/series")
@RunOnVirtualThread
@Tag(name = "Series")
@APIResponse(responseCode = "404", description = "There is no such organisation or series")
@APIResponse(responseCode = "422", description = "It cannot be; errors names every fault")
@APIResponse(
        responseCode = "503",
        description =
                "The roster has not told everything up to this request, or the service is busy; send it again after "
                        + "Retry-After seconds")
public class SeriesResource {

    private final SeriesFlow flow;

    SeriesResource(SeriesFlow flow) {
        this.flow = flow;
    }

    @POST
    @Operation(summary = "Books a series", description = """
            Weekly, fortnightly or monthly, on the same wall time in summer and in winter. Bank holidays of the organisation's \
            calendar are skipped and listed. Days on which an attendee or the supervisor does not work, is away or is not in post \
            are listed as clashes, and booked all the same. With source and externalId the same said again is answered like the \
            first time; without them, the same words are, as long as the series is not cancelled.""")
    @APIResponse(
            responseCode = "201",
            description = "It is booked",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was booked before, or dryRun was asked for: nothing is changed",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    @APIResponse(
            responseCode = "409",
            description = "external-id-reused: something else was said with this source and externalId")
    public Response book(
            @PathParam("org") String org,
            @Parameter(description = "True: only says what it would come to")
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
    @Operation(summary = "A series with its sessions as they stand")
    @APIResponse(
            responseCode = "200",
            description = "With what was skipped and the clashes found when it was booked",
            content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response show(@PathParam("org") String org, @PathParam("id") UUID id) {
        return answer(org, flow.show(org, id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            summary = "Calls off what is left of a series",
            description =
                    "Bookings from a day on; what took place, was missed or was called off before stays. Said again, nothing more "
                            + "is changed.")
    @APIResponse(
            responseCode = "200",
            description = "The series as it stands",
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
                                "Something else was said with them before.")
                        .about(link(org, other.toString())));
            case SeriesOutcome.SeriesNotFound none ->
                throw new ProblemException(Problem.notFound("The organisation has no such series."));
        };
    }

    private static String link(String org, String id) {
        return "/organisations/" + org + "/series/" + id;
    }
}
