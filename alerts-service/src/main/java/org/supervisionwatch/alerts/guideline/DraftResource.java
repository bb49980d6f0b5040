package org.supervisionwatch.alerts.guideline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.DraftFlow.DraftPack;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** Who answers for a pack that nobody has signed off. */
@Path("/organisations/{org}/guidelines/{pack}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
@APIResponse(responseCode = "404", description = "There is no such organisation, or no such pack in force")
public class DraftResource {

    /** Stands in the API document. */
    static final String EXAMPLE = "{\"acknowledgeDraft\": true, \"by\": \"Dr Clio Lead\"}";

    private final OrganisationDirectory places;
    private final DraftFlow flow;

    DraftResource(OrganisationDirectory places, DraftFlow flow) {
        this.places = places;
        this.flow = flow;
    }

    /** @param by who answers for it, as they call themselves */
    public record AcknowledgementRequest(
            @NotNull @AssertTrue(message = "must be true: leads are to hear of a draft") Boolean acknowledgeDraft,

            @NotBlank @Size(max = 200) String by) {}

    /**
     * @param version in force today, with the organisation's overlay if it laid one
     * @param acknowledged whether somebody has answered for this version
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AcknowledgementView(
            String organisation,
            String pack,
            String version,
            String status,
            boolean acknowledged,
            @Nullable String by,
            @Nullable Instant at) {}

    @GET
    @Operation(
            summary = "Whether somebody has answered for a draft",
            description = "Until somebody has, nobody but the clinical lead hears of it, and her mails say so.")
    @APIResponse(responseCode = "200", description = "The version in force, and who has answered for it")
    public AcknowledgementView acknowledgement(@PathParam("org") String org, @PathParam("pack") String pack) {
        OrganisationRef place = place(org);
        return view(
                place, flow.draft(place.id(), pack, flow.today(place.zone())).orElseThrow(() -> noPack(pack)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answers for a draft, so that leads hear of it",
            description =
                    "For the version in force today; a new version that is a draft again needs another word. Whoever was first stays. What is open is"
                            + " told once, and escalates from then on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AcknowledgementRequest.class),
                            examples = @ExampleObject(name = "a clinical lead", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Who has answered for it",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    @APIResponse(responseCode = "409", description = "The pack is no draft: it needs no such word")
    @APIResponse(responseCode = "422", description = "acknowledgeDraft is not true, or by is missing")
    public AcknowledgementView put(
            @PathParam("org") String org, @PathParam("pack") String pack, @Valid AcknowledgementRequest request) {
        OrganisationRef place = place(org);
        LocalDate today = flow.today(place.zone());
        DraftPack draft = flow.draft(place.id(), pack, today).orElseThrow(() -> noPack(pack));
        if (!draft.isDraft()) {
            throw new ProblemException(Problem.of(
                    409, "pack-is-no-draft", "The pack is no draft", "Its status is " + draft.status() + "."));
        }
        return view(place, flow.acknowledge(place.id(), draft, request.by()));
    }

    private static AcknowledgementView view(OrganisationRef place, DraftPack draft) {
        return new AcknowledgementView(
                place.code(),
                draft.pack(),
                draft.version(),
                draft.status(),
                draft.acknowledged() != null,
                draft.acknowledged() == null ? null : draft.acknowledged().by(),
                draft.acknowledged() == null ? null : draft.acknowledged().at());
    }

    private OrganisationRef place(String org) {
        return places.organisation(org)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + org)));
    }

    private static ProblemException noPack(String pack) {
        return new ProblemException(Problem.notFound("There is no pack " + pack + " in force"));
    }
}
