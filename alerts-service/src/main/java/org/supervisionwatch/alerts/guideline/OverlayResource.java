package org.supervisionwatch.alerts.guideline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.GuidelineFlow.OverlayAnswer;
import org.supervisionwatch.alerts.guideline.catalogue.Overlay;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayChanges;
import org.supervisionwatch.alerts.guideline.catalogue.OverlayResult;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.Etag;

/** REST endpoints for overlays: what an organisation changes in a pack, with who decided and why. */
@Path("/organisations/{org}/guidelines/{pack}/overlay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
public class OverlayResource {

    private final GuidelineFlow flow;

    OverlayResource(GuidelineFlow flow) {
        this.flow = flow;
    }

    /** @param changes the changed keys of the pack's document, with requirements by id */
    public record OverlayRequest(
            @NotNull @Schema(type = SchemaType.OBJECT) JsonNode changes,
            @NotBlank @Size(max = 200) String by,
            @NotBlank @Size(max = 1000) String why) {}

    /**
     * @param inForce the latest decision; left out if it removed the overlay
     * @param history all decisions, the latest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OverlayView(
            String organisation, String pack, @Nullable DecisionView inForce, List<DecisionView> history) {}

    /** @param changes null if the decision removed the overlay */
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
    @Operation(summary = "Gets the overlay in force and all earlier decisions")
    @APIResponse(responseCode = "200", description = "The ETag is that of the overlay in force")
    public Response overlay(@PathParam("org") String org, @PathParam("pack") String pack) {
        return response(org, pack, flow.decisions(org, pack), false);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes keys of a pack for one organisation", description = """
                    changes is a tree of changed keys of the pack's document: effective, status, calendar, applies_to, defaults, and \
                    requirements by id. Objects are merged key by key, any other value is replaced as a whole, and null clears a value. \
                    The result is validated as a whole; its version reads 2026.1+overlay.3. Everybody in the organisation is evaluated \
                    again. An existing overlay is replaced as a whole and needs If-Match.""")
    @RequestBodySchema(OverlayRequest.class)
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or already so",
            content = @Content(schema = @Schema(implementation = OverlayView.class)))
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "428", description = "An overlay exists; send its ETag as If-Match")
    public Response put(
            @PathParam("org") String org,
            @PathParam("pack") String pack,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            BoundRequest<OverlayRequest> request) {
        OverlayRequest asked = request.value();
        return decide(org, pack, ifMatch, asked.changes(), asked.by(), asked.why(), request.faults());
    }

    @DELETE
    @Operation(
            summary = "Removes the overlay, so that the pack applies unchanged",
            description = "The decisions are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions, none of which is in force",
            content = @Content(schema = @Schema(implementation = OverlayView.class)))
    @APIResponse(responseCode = "422", description = "by or why is missing")
    @APIResponse(responseCode = "428", description = "Send the overlay's ETag as If-Match")
    public Response delete(
            @PathParam("org") String org,
            @PathParam("pack") String pack,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("by") @NotBlank @Size(max = 200) String by,
            @QueryParam("why") @NotBlank @Size(max = 1000) String why) {
        return decide(org, pack, ifMatch, null, by, why, new Faults());
    }

    private Response decide(
            String org,
            String pack,
            @Nullable String ifMatch,
            @Nullable JsonNode changes,
            String by,
            String why,
            Faults found) {
        OverlayAnswer answer = flow.decide(org, pack, changes, by, why, found, current -> matches(ifMatch, current));
        return switch (answer.result()) {
            case OverlayResult.OverlayDecided(boolean created) ->
                response(org, pack, answer.decisions(), created && changes != null);
            case OverlayResult.OverlayUnchanged() -> response(org, pack, answer.decisions(), false);
            case OverlayResult.OverlayOfUnknownPack() -> throw ProblemException.notFound("No such pack: " + pack);
            case OverlayResult.OverlayRefused(var faults) -> throw new ProblemException(Problem.invalid(faults));
            case OverlayResult.OverlayStale(Overlay current) -> throw stale(ifMatch, current);
        };
    }

    private static boolean matches(@Nullable String ifMatch, @Nullable Overlay current) {
        if (current == null) {
            return ifMatch == null || ifMatch.isBlank();
        }
        return "*".equals(ifMatch) || Etag.of(current.revision()).equals(ifMatch);
    }

    private static ProblemException stale(@Nullable String ifMatch, @Nullable Overlay current) {
        if (current != null) {
            Etag.require(ifMatch, current.revision());
        }
        return new ProblemException(
                Problem.of(412, "precondition-failed", "Changed in the meantime", "No overlay is in force."));
    }

    private Response response(String org, String pack, List<Overlay> decisions, boolean created) {
        List<DecisionView> history = decisions.stream().map(DecisionView::of).toList();
        Overlay current = OverlayChanges.inForce(decisions);
        OverlayView view = new OverlayView(org, pack, current == null ? null : DecisionView.of(current), history);
        Response.ResponseBuilder response = Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(view);
        return current == null
                ? response.build()
                : response.header(HttpHeaders.ETAG, Etag.of(current.revision())).build();
    }
}
