package org.supervisionwatch.alerts.episode;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AlertDetailView;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.CheckedRequest;

/** One alert over REST: its details, and acknowledging it or putting it on hold. Days are in the organisation's zone. */
@Path("/organisations/{org}/alerts/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertActionResource {

    private final AlertFlow flow;

    AlertActionResource(AlertFlow flow) {
        this.flow = flow;
    }

    /**
     * Somebody takes an alert on.
     *
     * @param by their name
     * @param until the last day, today or later, at most 28 days ahead
     */
    public record AcknowledgementRequest(
            @NotBlank @Size(max = 100) String by,
            @NotNull AcknowledgementReason reason,
            @NotNull LocalDate until) {

        public Acknowledgement taken() {
            return new Acknowledgement(by, reason, until);
        }
    }

    /** The reason to put an alert on hold. */
    public enum RequestedCause {
        @JsonProperty("booking")
        BOOKING,
        @JsonProperty("exemption")
        EXEMPTION
    }

    /**
     * An alert is put on hold.
     *
     * @param session for {@code booking}: the id of a session that is booked for the person and would count
     * @param until for {@code exemption}: the last day, at most 92 days ahead
     */
    public record HoldRequest(
            @NotNull RequestedCause because,
            @NotBlank @Size(max = 100) String by,
            @Nullable UUID session,
            @Nullable LocalDate until)
            implements CheckedRequest {

        @Override
        public Faults check() {
            Faults faults = new Faults();
            if (because == RequestedCause.BOOKING && session == null) {
                faults.add("/session", "is required for this cause");
            }
            if (because == RequestedCause.EXEMPTION && until == null) {
                faults.add("/until", "is required for this cause");
            }
            return faults;
        }
    }

    @GET
    @Operation(summary = "Returns an alert with its escalation steps and its history")
    @APIResponse(
            responseCode = "200",
            description = "steps says who is notified from which day on; history gives the reason of each change")
    public AlertDetailView show(@PathParam("org") String org, @PathParam("id") UUID id) {
        return flow.show(org, id);
    }

    @PUT
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Acknowledges an alert",
            description =
                    "Until the end of that day no reminders are sent and the alert is not escalated; every mail shows who has taken it on,"
                            + " why and until when. A change in HR data does not end an acknowledgement, even if it closes the alert for a"
                            + " while; a session that is held or booked does. A second acknowledgement replaces the first.")
    @RequestBodySchema(AcknowledgementRequest.class)
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "The alert is closed")
    public AlertDetailView acknowledge(
            @PathParam("org") String org, @PathParam("id") UUID id, BoundRequest<AcknowledgementRequest> request) {
        return flow.acknowledge(org, id, request.value().taken(), request.faults());
    }

    @DELETE
    @Path("/acknowledgement")
    @Operation(summary = "Withdraws an acknowledgement")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "The alert is closed")
    public AlertDetailView withdrawAcknowledgement(@PathParam("org") String org, @PathParam("id") UUID id) {
        return flow.withdrawAcknowledgement(org, id);
    }

    @PUT
    @Path("/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts an alert on hold",
            description =
                    "booking: until a booked session that would count; if it is cancelled, or the person is taken off it, the alert is"
                            + " notified again, once. exemption: until a day. While the person is away, and while the facts are not known, an"
                            + " alert is on hold by itself. Escalation steps are postponed by the days on hold.")
    @RequestBodySchema(HoldRequest.class)
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "The alert is closed")
    public AlertDetailView hold(
            @PathParam("org") String org, @PathParam("id") UUID id, BoundRequest<HoldRequest> request) {
        HoldRequest asked = request.value();
        return asked.because() == RequestedCause.BOOKING
                ? flow.awaitBooking(org, id, asked.by(), asked.session(), request.faults())
                : flow.exempt(org, id, asked.by(), asked.until(), request.faults());
    }

    @DELETE
    @Path("/hold")
    @Operation(
            summary = "Withdraws a hold that somebody requested",
            description =
                    "A hold because of the person's absence, or because a record is awaited, begins and ends by itself.")
    @APIResponse(responseCode = "200", description = "The alert as it is now")
    @APIResponse(responseCode = "409", description = "The alert is closed")
    public AlertDetailView release(@PathParam("org") String org, @PathParam("id") UUID id) {
        return flow.withdrawHold(org, id);
    }
}
