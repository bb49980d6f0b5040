package org.supervisionwatch.alerts.notification.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** REST: the webhook of a team's channel in Microsoft Teams. Without one no cards are made. */
@Path("/organisations/{org}/teams/{team}/webhook")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Teams channel")
@APIResponse(responseCode = "404", description = "No such organisation or team, or no webhook")
public class WebhookResource {

    /** The example in the API document. */
    static final String EXAMPLE = """
            {"url": "https://northriver.webhook.office.com/webhookb2/0000"}""";

    private final OrganisationDirectory directory;
    private final CardFlow flow;

    WebhookResource(OrganisationDirectory directory, CardFlow flow) {
        this.directory = directory;
        this.flow = flow;
    }

    public record WebhookRequest(@NotBlank String url) {

        @Override
        public String toString() {
            return "a webhook";
        }
    }

    /**
     * A webhook without its address, which is a secret.
     *
     * @param offAt when it was switched off because it refused a card permanently; left out while it is in use
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WebhookView(
            Instant setAt,
            @Nullable Instant offAt,
            @Nullable String offBecause) {

        static WebhookView of(WebhookStore.WebhookState state) {
            return new WebhookView(state.setAt(), state.offAt(), state.offBecause());
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
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookRequest.class),
                            examples = @ExampleObject(name = "webhook", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The webhook is in use")
    @APIResponse(responseCode = "422", description = "The URL is missing or not allowed")
    public WebhookView put(
            @PathParam("org") String org, @PathParam("team") String team, @Valid WebhookRequest request) {
        TeamWebhookRef webhook = webhookOf(org, team);
        flow.set(webhook.organisation().id(), webhook.team(), request.url()).ifPresent(fault -> {
            throw new ProblemException(Problem.invalid("/url", fault));
        });
        return get(org, team);
    }

    @GET
    @Operation(summary = "Whether a team's channel gets cards")
    @APIResponse(responseCode = "200", description = "The webhook; offAt says since when it is switched off")
    public WebhookView get(@PathParam("org") String org, @PathParam("team") String team) {
        TeamWebhookRef webhook = webhookOf(org, team);
        return flow.state(webhook.organisation().id(), webhook.team())
                .map(WebhookView::of)
                .orElseThrow(() -> none(team));
    }

    @DELETE
    @Operation(summary = "Removes a team's webhook: its channel gets no more cards")
    @APIResponse(responseCode = "204", description = "The webhook is removed")
    public void delete(@PathParam("org") String org, @PathParam("team") String team) {
        TeamWebhookRef webhook = webhookOf(org, team);
        if (!flow.remove(webhook.organisation().id(), webhook.team())) {
            throw none(team);
        }
    }

    private record TeamWebhookRef(OrganisationRef organisation, UUID team) {}

    private TeamWebhookRef webhookOf(String org, String team) {
        OrganisationRef organisation = directory
                .organisation(org)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + org)));
        UUID id = directory
                .team(organisation.id(), team)
                .orElseThrow(
                        () -> new ProblemException(Problem.notFound("There is no team %s in %s".formatted(team, org))));
        return new TeamWebhookRef(organisation, id);
    }

    private static ProblemException none(String team) {
        return new ProblemException(Problem.notFound("Team " + team + " has no webhook"));
    }
}
