package org.supervisionwatch.alerts.notification.teams;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.notification.teams.WebhookStore.WebhookView;
import org.supervisionwatch.chassis.rest.BoundRequest;

/** REST: the webhook of a team's channel in Microsoft Teams. Without one no cards are made. */
@Path("/organisations/{org}/teams/{team}/webhook")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Teams channel")
public class WebhookResource {

    private final CardFlow flow;

    WebhookResource(CardFlow flow) {
        this.flow = flow;
    }

    public record WebhookRequest(@NotBlank String url) {

        @Override
        public String toString() {
            return "a webhook";
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets the webhook through which a team's channel gets cards",
            description =
                    "A card is sent after a daily run in which something has changed: how many are below, not recorded and to be covered,"
                            + " and how old the oldest is. Never a name. The address is a secret and is never shown again; only hosts of Teams"
                            + " are allowed.")
    @RequestBodySchema(WebhookRequest.class)
    @APIResponse(responseCode = "200", description = "The webhook is in use")
    public WebhookView put(
            @PathParam("org") String org, @PathParam("team") String team, BoundRequest<WebhookRequest> request) {
        return flow.set(org, team, request.value().url(), request.faults());
    }

    @GET
    @Operation(summary = "Whether a team's channel gets cards")
    @APIResponse(responseCode = "200", description = "The webhook; offAt says since when it is switched off")
    public WebhookView get(@PathParam("org") String org, @PathParam("team") String team) {
        return flow.state(org, team);
    }

    @DELETE
    @Operation(summary = "Removes a team's webhook: its channel gets no more cards")
    @APIResponse(responseCode = "204", description = "The webhook is removed")
    public void delete(@PathParam("org") String org, @PathParam("team") String team) {
        flow.remove(org, team);
    }
}
