package org.supervisionwatch.alerts.notification.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.calendar.CalendarSubscription.CalendarAudience;
import org.supervisionwatch.alerts.notification.link.MailLinks;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.CheckedRequest;

/** REST: the calendars of due dates that leads and supervisors subscribe to. They are created, listed and revoked here and read by {@link IcsResource}. */
@Path("/organisations/{org}/calendars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Subscriptions")
public class SubscriptionResource {

    private final SubscriptionFlow flow;
    private final MailLinks links;

    SubscriptionResource(SubscriptionFlow flow, MailLinks links) {
        this.flow = flow;
        this.links = links;
    }

    /** Exactly one of {@code email} and {@code employeeNumber} must be given. */
    public record CalendarRequest(
            @NotNull @JsonProperty("for") CalendarAudience audience,
            @Size(min = 3, max = 254) @Nullable String email,
            @Size(min = 1, max = 64) @Nullable String employeeNumber)
            implements CheckedRequest {

        @Override
        public Faults check() {
            Faults faults = new Faults();
            return (email == null) == (employeeNumber == null)
                    ? faults.add("/email", "give either email or employeeNumber", "/employeeNumber")
                    : faults;
        }
    }

    /** @param url its secret address, shown once and never again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubscriptionView(
            UUID id,
            @JsonProperty("for") CalendarAudience audience,
            @Nullable String email,
            @Nullable String employeeNumber,
            Instant madeAt,
            @Nullable URI url) {

        static SubscriptionView of(CalendarSubscription made, @Nullable String employeeNumber, @Nullable URI url) {
            return new SubscriptionView(made.id, made.audience, made.email, employeeNumber, made.madeAt, url);
        }

        static SubscriptionView of(CalendarSubscription listed) {
            return of(listed, listed.employeeNumber, null);
        }
    }

    public record SubscriptionsView(List<SubscriptionView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Creates a calendar for a lead or a supervisor and shows its secret address once",
            description =
                    "For any calendar program that can subscribe to an address. It shows the due dates of the people in the lead's live"
                            + " teams, or of the supervisor's supervisees, by the roster at each read; people are shown by their initials."
                            + " Anybody with the address can read it: do not share it, and revoke it if it gets lost.")
    @RequestBodySchema(CalendarRequest.class)
    @APIResponse(
            responseCode = "201",
            description = "Created; url is its address",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response make(@PathParam("org") String org, BoundRequest<CalendarRequest> request, @Context UriInfo here) {
        CalendarSecret secret = CalendarSecret.fresh();
        CalendarRequest asked = request.value();
        CalendarSubscription made =
                flow.add(org, asked.audience(), asked.employeeNumber(), asked.email(), secret, request.faults());
        String path = "calendars/" + secret.text() + ".ics";
        URI url = links.here(path).orElseGet(() -> here.getBaseUri().resolve(path));
        return Response.created(
                        here.getAbsolutePathBuilder().path(made.id.toString()).build())
                .entity(SubscriptionView.of(made, asked.employeeNumber(), url))
                .build();
    }

    @GET
    @Operation(summary = "All calendars, without their addresses")
    @APIResponse(responseCode = "200", description = "The oldest first")
    public SubscriptionsView list(@PathParam("org") String org) {
        return new SubscriptionsView(
                flow.list(org).stream().map(SubscriptionView::of).toList());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes a calendar: its address stops working")
    @APIResponse(responseCode = "204", description = "The calendar is revoked")
    public void revoke(@PathParam("org") String org, @PathParam("id") UUID id) {
        flow.revoke(org, id);
    }
}
