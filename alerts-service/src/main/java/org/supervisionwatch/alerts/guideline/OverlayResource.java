package org.supervisionwatch.alerts.guideline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.Overlay;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayChanges;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayChanges.OverlayDecision;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayResult;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;

/** What an organisation changes of a pack, by whom and why. */
@Path("/organisations/{org}/guidelines/{pack}/overlay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
@APIResponse(responseCode = "404", description = "There is no such organisation, pack or overlay")
public class OverlayResource {

    /** Stands in the API document. */
    static final String EXAMPLE = """
            {"changes": {"requirements": {"cm-weekly": {"grace_days": 0}}},
             "by": "Clio Lead", "why": "Agreed at the clinical governance meeting of March"}""";

    private final OrganisationDirectory places;
    private final CatalogueFlow flow;
    private final Clock clock;

    OverlayResource(OrganisationDirectory places, CatalogueFlow flow, Clock clock) {
        this.places = places;
        this.flow = flow;
        this.clock = clock;
    }

    /** @param changes changed keys of the pack's document, requirements by their ids */
    public record OverlayRequest(
            @NotNull @Schema(type = SchemaType.OBJECT) JsonNode changes,
            @NotBlank @Size(max = 200) String by,
            @NotBlank @Size(max = 1000) String why) {}

    /**
     * @param inForce the latest decision, if it changes anything
     * @param history every decision, the latest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OverlayView(
            String organisation, String pack, @Nullable DecisionView inForce, List<DecisionView> history) {}

    /** @param changes null: it took the overlay off */
    public record DecisionView(
            int revision,

            @Schema(type = SchemaType.OBJECT) @Nullable JsonNode changes,
            String by,
            String why,
            Instant at) {

        static DecisionView of(Overlay overlay) {
            return new DecisionView(overlay.revision(), overlay.changes(), overlay.by(), overlay.why(), overlay.at());
        }
    }

    @GET
    @Operation(summary = "The overlay in force, and every decision before it")
    @APIResponse(responseCode = "200", description = "The ETag is that of the overlay in force")
    public Response overlay(@PathParam("org") String org, @PathParam("pack") String pack) {
        List<Overlay> decisions = flow.decisions(organisation(org), pack);
        if (decisions.isEmpty()) {
            throw notFound("%s has never laid an overlay over %s".formatted(org, pack));
        }
        return answer(org, pack, decisions, false);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes keys of a pack for one organisation", description = """
                    changes is a tree of changed keys over the pack's document: effective, status, calendar, applies_to, defaults, and \
                    requirements by their ids. Objects are changed key by key, anything else is replaced whole, and null clears. The result is \
                    checked as a whole; its version reads as 2026.1+overlay.3. Everybody in the organisation is evaluated again. An overlay that \
                    is there already is replaced whole, with If-Match.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OverlayRequest.class),
                            examples = @ExampleObject(name = "no grace", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "It is replaced, or was so already",
            content = @Content(schema = @Schema(implementation = OverlayView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is laid",
            content = @Content(schema = @Schema(implementation = OverlayView.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another revision")
    @APIResponse(
            responseCode = "422",
            description = "errors names each changed key that does not do, and where in the result it does not")
    @APIResponse(responseCode = "428", description = "There is an overlay; send its ETag as If-Match")
    public Response put(
            @PathParam("org") String org,
            @PathParam("pack") String pack,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid OverlayRequest request) {
        return decide(org, pack, ifMatch, request.changes(), request.by(), request.why());
    }

    @DELETE
    @Operation(summary = "Takes the overlay off: the pack is again as it is", description = "The decisions are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions; none is in force",
            content = @Content(schema = @Schema(implementation = OverlayView.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another revision")
    @APIResponse(responseCode = "422", description = "by or why is missing")
    @APIResponse(responseCode = "428", description = "Send the overlay's ETag as If-Match")
    public Response delete(
            @PathParam("org") String org,
            @PathParam("pack") String pack,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("by") @NotBlank @Size(max = 200) String by,
            @QueryParam("why") @NotBlank @Size(max = 1000) String why) {
        return decide(org, pack, ifMatch, null, by, why);
    }

    private Response decide(
            String org, String pack, @Nullable String ifMatch, @Nullable JsonNode changes, String by, String why) {
        UUID organisation = organisation(org);
        OverlayDecision decision = new OverlayDecision(organisation, pack, changes, by, why, clock.instant());
        return switch (flow.decide(decision, held -> agrees(ifMatch, held))) {
            case OverlayResult.OverlayDecided(boolean created) ->
                answer(org, pack, flow.decisions(organisation, pack), created && changes != null);
            case OverlayResult.OverlayUnchanged() -> answer(org, pack, flow.decisions(organisation, pack), false);
            case OverlayResult.OverlayOfUnknownPack() -> throw notFound("There is no pack " + pack);
            case OverlayResult.OverlayRefused(var faults) -> throw new ProblemException(Problem.invalid(faults));
            case OverlayResult.OverlayStale(Overlay held) -> throw stale(ifMatch, held);
        };
    }

    private static boolean agrees(@Nullable String ifMatch, @Nullable Overlay held) {
        if (held == null) {
            return ifMatch == null || ifMatch.isBlank();
        }
        return "*".equals(ifMatch) || Etag.of(held.revision()).equals(ifMatch);
    }

    private static ProblemException stale(@Nullable String ifMatch, @Nullable Overlay held) {
        if (held != null) {
            Etag.require(ifMatch, held.revision());
        }
        return new ProblemException(
                Problem.of(412, "precondition-failed", "It has changed meanwhile", "There is no overlay."));
    }

    private Response answer(String org, String pack, List<Overlay> decisions, boolean created) {
        List<DecisionView> history = decisions.stream().map(DecisionView::of).toList();
        Overlay held = OverlayChanges.inForce(decisions);
        OverlayView view = new OverlayView(org, pack, held == null ? null : DecisionView.of(held), history);
        Response.ResponseBuilder answer = Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(view);
        return held == null
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, Etag.of(held.revision())).build();
    }

    private UUID organisation(String org) {
        return places.organisation(org)
                .orElseThrow(() -> notFound("There is no organisation " + org))
                .id();
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
