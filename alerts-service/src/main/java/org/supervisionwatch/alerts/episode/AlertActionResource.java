package org.supervisionwatch.alerts.episode;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.EpisodeActionFlow.ActionOutcome;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.query.AlertDetails;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AlertDetailView;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** One alert: why it is told or not, and what people ask for about it. Days are the organisation's. */
@Path("/organisations/{org}/alerts/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts")
@APIResponse(responseCode = "404", description = "There is no such organisation or alert")
public class AlertActionResource {

    private final OrganisationDirectory places;
    private final AlertDetails details;
    private final EpisodeActionFlow flow;

    AlertActionResource(OrganisationDirectory places, AlertDetails details, EpisodeActionFlow flow) {
        this.places = places;
        this.details = details;
        this.flow = flow;
    }

    /**
     * @param by who takes it on
     * @param until the last day, today or later, at most 28 days ahead
     */
    public record AcknowledgementRequest(
            @NotBlank @Size(max = 100) String by,
            @NotNull AcknowledgementReason reason,
            @NotNull LocalDate until) {}

    /** What a hold is tied to. */
    public enum HoldCause {
        @JsonProperty("booking")
        BOOKING,
        @JsonProperty("exemption")
        EXEMPTION
    }

    /**
     * @param session for {@code booking}: the id of a session that is booked for her and would count
     * @param until for {@code exemption}: the last day, at most 92 days ahead
     */
    public record HoldRequest(
            @NotNull HoldCause because,
            @NotBlank @Size(max = 100) String by,
            @Nullable UUID session,
            @Nullable LocalDate until) {}

    @GET
    @Operation(summary = "An alert with the steps of its ladder and everything that was decided about it")
    @APIResponse(
            responseCode = "200",
            description = "steps says from when on who is told; history gives each decision its reason")
    public AlertDetailView show(@PathParam("org") String org, @PathParam("id") UUID id) {
        return shown(organisation(org), id);
    }

    @PUT
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Somebody takes an alert on",
            description =
                    "Until the day is over nobody is reminded of it and it climbs no further; every mail shows who has it, why and until"
                            + " when. Nothing that HR reports ends it, even if that closes the alert for a while; what was to be done does."
                            + " Said again, the last word counts.")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "It is closed")
    @APIResponse(responseCode = "422", description = "errors names what is missing or does not do")
    public AlertDetailView acknowledge(
            @PathParam("org") String org, @PathParam("id") UUID id, @Valid AcknowledgementRequest request) {
        OrganisationRef place = organisation(org);
        return answer(place, id, flow.acknowledge(place, id, request.by(), request.reason(), request.until()));
    }

    @DELETE
    @Path("/acknowledgement")
    @Operation(summary = "Nobody has it on any more")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "It is closed")
    public AlertDetailView takeBack(@PathParam("org") String org, @PathParam("id") UUID id) {
        OrganisationRef place = organisation(org);
        return answer(place, id, flow.takeBackAcknowledgement(place, id));
    }

    @PUT
    @Path("/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "An alert waits for a cause, and no longer",
            description =
                    "BOOKING: for a session that is booked and would count; if that is cancelled, or she is taken off it, the alert is back,"
                            + " once. exemption: until a day. While she is away herself, and while the facts allow no verdict, an alert waits"
                            + " without being asked. Days held put off the steps that follow.")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "It is closed")
    @APIResponse(responseCode = "422", description = "errors names what is missing or does not do")
    public AlertDetailView hold(@PathParam("org") String org, @PathParam("id") UUID id, @Valid HoldRequest request) {
        OrganisationRef place = organisation(org);
        ActionOutcome answer = switch (request.because()) {
            case BOOKING -> flow.awaitBooking(place, id, request.by(), needed("/session", request.session()));
            case EXEMPTION -> flow.exempt(place, id, request.by(), needed("/until", request.until()));
        };
        return answer(place, id, answer);
    }

    @DELETE
    @Path("/hold")
    @Operation(
            summary = "Takes back a hold that was asked for",
            description =
                    "Her own absence, and a record that is awaited, hold an alert by themselves and end by themselves.")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "It is closed")
    public AlertDetailView release(@PathParam("org") String org, @PathParam("id") UUID id) {
        OrganisationRef place = organisation(org);
        return answer(place, id, flow.takeBackHold(place, id));
    }

    private AlertDetailView answer(OrganisationRef place, UUID id, ActionOutcome answer) {
        return switch (answer) {
            case ActionOutcome.ActionNoted() -> shown(place, id);
            case ActionOutcome.NoSuchAlert() ->
                throw notFound("There is no alert %s in %s".formatted(id, place.code()));
            case ActionOutcome.AlreadyClosed() ->
                throw new ProblemException(Problem.of(
                        409, "alert-closed", "The alert is closed", "There is nothing to wait for any more."));
            case ActionOutcome.ActionRefused(String field, String why) ->
                throw new ProblemException(Problem.invalid("/" + field, why));
        };
    }

    private AlertDetailView shown(OrganisationRef place, UUID id) {
        return details.one(place.id(), id)
                .orElseThrow(() -> notFound("There is no alert %s in %s".formatted(id, place.code())));
    }

    private static <T> T needed(String pointer, @Nullable T value) {
        if (value == null) {
            throw new ProblemException(Problem.invalid(pointer, "is needed for this cause"));
        }
        return value;
    }

    private OrganisationRef organisation(String org) {
        return places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
