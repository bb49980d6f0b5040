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

/** REST endpoints for acknowledging a draft pack, so that leads are notified under it before it is signed off. */
@Path("/organisations/{org}/guidelines/{pack}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
@APIResponse(responseCode = "404", description = "Unknown organisation, or the pack is not in force")
public class DraftResource {

    /** The example in the API document. */
    static final String EXAMPLE = "{\"acknowledgeDraft\": true, \"by\": \"Dr Clio Lead\"}";

    private final OrganisationDirectory directory;
    private final DraftFlow flow;

    DraftResource(OrganisationDirectory directory, DraftFlow flow) {
        this.directory = directory;
        this.flow = flow;
    }

    /** @param by name of the person who acknowledges it */
    public record AcknowledgementRequest(
            @NotNull @AssertTrue(message = "must be true, to confirm that leads are notified under a draft") Boolean acknowledgeDraft,

            @NotBlank @Size(max = 200) String by) {}

    /**
     * @param version in force today, with the organisation's overlay if there is one
     * @param acknowledged whether this version has been acknowledged
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
            summary = "Gets the acknowledgement of a draft",
            description =
                    "Until a draft is acknowledged, only the clinical lead is notified under it, and those e-mails say so.")
    @APIResponse(responseCode = "200", description = "The version in force, and who has acknowledged it")
    public AcknowledgementView acknowledgement(@PathParam("org") String org, @PathParam("pack") String pack) {
        OrganisationRef organisation = organisation(org);
        return view(
                organisation,
                flow.draft(organisation.id(), pack, flow.today(organisation.zone()))
                        .orElseThrow(() -> noPack(pack)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Acknowledges a draft, so that leads are notified under it",
            description =
                    "Applies to the version in force today; a new draft version needs another acknowledgement. A second"
                            + " acknowledgement does not replace the first. Open alerts are notified once, and escalation counts from then on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AcknowledgementRequest.class),
                            examples = @ExampleObject(name = "a clinical lead", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Who has acknowledged it",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    @APIResponse(responseCode = "409", description = "The pack is not a draft and needs no acknowledgement")
    @APIResponse(responseCode = "422", description = "acknowledgeDraft is not true, or by is missing")
    public AcknowledgementView put(
            @PathParam("org") String org, @PathParam("pack") String pack, @Valid AcknowledgementRequest request) {
        OrganisationRef organisation = organisation(org);
        LocalDate today = flow.today(organisation.zone());
        DraftPack draft = flow.draft(organisation.id(), pack, today).orElseThrow(() -> noPack(pack));
        if (!draft.isDraft()) {
            throw new ProblemException(Problem.of(
                    409, "pack-is-no-draft", "The pack is not a draft", "Its status is " + draft.status() + "."));
        }
        return view(organisation, flow.acknowledge(organisation.id(), draft, request.by()));
    }

    private static AcknowledgementView view(OrganisationRef organisation, DraftPack draft) {
        return new AcknowledgementView(
                organisation.code(),
                draft.pack(),
                draft.version(),
                draft.status(),
                draft.acknowledged() != null,
                draft.acknowledged() == null ? null : draft.acknowledged().by(),
                draft.acknowledged() == null ? null : draft.acknowledged().at());
    }

    private OrganisationRef organisation(String org) {
        return directory
                .organisation(org)
                .orElseThrow(() -> new ProblemException(Problem.notFound("No organisation has the code " + org)));
    }

    private static ProblemException noPack(String pack) {
        return new ProblemException(Problem.notFound("No version of pack " + pack + " is in force"));
    }
}
