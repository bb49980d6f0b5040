package org.supervisionwatch.alerts.guideline;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.guideline.GuidelineFlow.AcknowledgementView;

/** REST endpoints for acknowledging a draft pack, so that leads are notified under it before it is signed off. */
@Path("/organisations/{org}/guidelines/{pack}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
public class DraftResource {

    private final GuidelineFlow flow;

    DraftResource(GuidelineFlow flow) {
        this.flow = flow;
    }

    /** @param by name of the person who acknowledges it */
    public record DraftAcknowledgementRequest(
            @NotNull @AssertTrue(message = "must be true, to confirm that leads are notified under a draft") Boolean acknowledgeDraft,

            @NotBlank @Size(max = 200) String by) {}

    @GET
    @Operation(
            summary = "Gets the acknowledgement of a draft",
            description =
                    "Until a draft is acknowledged, only the clinical lead is notified under it, and those e-mails say so.")
    @APIResponse(responseCode = "200", description = "The version in force, and who has acknowledged it")
    public AcknowledgementView acknowledgement(@PathParam("org") String org, @PathParam("pack") String pack) {
        return flow.acknowledgement(org, pack);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Acknowledges a draft, so that leads are notified under it",
            description =
                    "Applies to the version in force today; a new draft version needs another acknowledgement. A second"
                            + " acknowledgement does not replace the first. Open alerts are notified once, and escalation counts from then on.")
    @APIResponse(responseCode = "200", description = "Who has acknowledged it")
    @APIResponse(responseCode = "409", description = "The pack is not a draft and needs no acknowledgement")
    public AcknowledgementView put(
            @PathParam("org") String org, @PathParam("pack") String pack, DraftAcknowledgementRequest request) {
        return flow.acknowledge(org, pack, request.by());
    }
}
