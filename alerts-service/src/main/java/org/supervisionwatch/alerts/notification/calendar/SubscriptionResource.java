package org.supervisionwatch.alerts.notification.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.calendar.CalendarSubscription.CalendarAudience;
import org.supervisionwatch.alerts.notification.link.MailLinks;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** Calendars of due dates that leads and supervisors subscribe to: made, listed and revoked here, read by {@link IcsResource}. */
@Path("/organisations/{org}/calendars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Subscriptions")
@APIResponse(responseCode = "404", description = "There is no such organisation or calendar")
public class SubscriptionResource {

    /** Stands in the API document. */
    static final String EXAMPLE = """
            {"for": "lead", "email": "morag.sinclair@fernley.example"}""";

    private final OrganisationDirectory places;
    private final SubscriptionFlow flow;
    private final MailLinks links;

    SubscriptionResource(OrganisationDirectory places, SubscriptionFlow flow, MailLinks links) {
        this.places = places;
        this.flow = flow;
        this.links = links;
    }

    /** Either {@code email} or {@code employeeNumber}. */
    public record CalendarRequest(
            @NotNull @JsonProperty("for") CalendarAudience audience,
            @Size(min = 3, max = 254) @Nullable String email,
            @Size(min = 1, max = 64) @Nullable String employeeNumber) {}

    /** @param url its secret address, told this once and never again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubscriptionView(
            UUID id,
            @JsonProperty("for") CalendarAudience audience,
            @Nullable String email,
            @Nullable String employeeNumber,
            Instant madeAt,
            @Nullable URI url) {

        static SubscriptionView of(CalendarSubscription made, @Nullable String employeeNumber, @Nullable URI url) {
            return new SubscriptionView(made.id(), made.audience(), made.email(), employeeNumber, made.madeAt(), url);
        }

        static SubscriptionView of(SubscriptionStore.ListedSubscription listed) {
            return of(listed.subscription(), listed.employeeNumber(), null);
        }
    }

    public record SubscriptionsView(List<SubscriptionView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a calendar for a lead or a supervisor, and tells its secret address once",
            description =
                    "For any calendar program that subscribes by address. It shows the due dates of the people in her live teams, or of"
                            + " those she supervises, as the roster says at each look; people by their initials. Whoever has the address"
                            + " can read it: hand it to nobody else, and revoke it if it got lost.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarRequest.class),
                            examples = @ExampleObject(name = "calendar", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "url is its address",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Neither or both of email and employeeNumber, or the roster knows nobody by it")
    public Response make(@PathParam("org") String org, @Valid CalendarRequest request, @Context UriInfo here) {
        OrganisationRef place = place(org);
        if ((request.email() == null) == (request.employeeNumber() == null)) {
            throw new ProblemException(Problem.invalid("/email", "give either email or employeeNumber"));
        }
        CalendarSecret secret = CalendarSecret.fresh();
        CalendarSubscription made = flow.add(
                        place, request.audience(), request.employeeNumber(), request.email(), secret)
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        request.email() == null ? "/employeeNumber" : "/email",
                        "nobody in " + org + " is known by it")));
        String path = "calendars/" + secret.text() + ".ics";
        URI url = links.here(path).orElseGet(() -> here.getBaseUri().resolve(path));
        return Response.created(
                        here.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(SubscriptionView.of(made, request.employeeNumber(), url))
                .build();
    }

    @GET
    @Operation(summary = "The calendars there are, without their addresses")
    @APIResponse(responseCode = "200", description = "The oldest first")
    public SubscriptionsView list(@PathParam("org") String org) {
        return new SubscriptionsView(
                flow.list(place(org)).stream().map(SubscriptionView::of).toList());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revokes a calendar: from now on its address leads nowhere")
    @APIResponse(responseCode = "204", description = "It is revoked")
    public void revoke(@PathParam("org") String org, @PathParam("id") UUID id) {
        if (!flow.revoke(place(org), id)) {
            throw new ProblemException(Problem.notFound("There is no calendar " + id + " in " + org));
        }
    }

    private OrganisationRef place(String org) {
        return places.organisation(org)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + org)));
    }
}
