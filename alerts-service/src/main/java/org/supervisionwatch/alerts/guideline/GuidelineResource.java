package org.supervisionwatch.alerts.guideline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.guideline.GuidelineFlow.GuidelinesView;
import org.supervisionwatch.alerts.guideline.catalogue.GuidelineReport.PackView;

/** REST endpoints for the guideline packs in use in an organisation, on the current day in its time zone. */
@Path("/organisations/{org}/guidelines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidelines")
public class GuidelineResource {

    private final GuidelineFlow flow;

    GuidelineResource(GuidelineFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(
            summary = "Lists the packs that apply to people of the organisation today",
            description =
                    "Each with its status, its sources and how reliable they are, and the organisation's overlay if there is"
                            + " one.")
    @APIResponse(responseCode = "200", description = "By id; packs that apply to nobody are left out")
    public GuidelinesView guidelines(@PathParam("org") String org) {
        return flow.guidelines(org);
    }

    @GET
    @Path("/{pack}")
    @Operation(summary = "Gets one of these packs with its full document, the overlay applied")
    @APIResponse(
            responseCode = "200",
            description = "document is the pack as it was read, with the changes of the overlay")
    public PackView guideline(@PathParam("org") String org, @PathParam("pack") String pack) {
        return flow.guideline(org, pack);
    }
}
