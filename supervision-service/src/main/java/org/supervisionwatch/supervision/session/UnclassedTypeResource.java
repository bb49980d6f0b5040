package org.supervisionwatch.supervision.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.rest.Page;

/** The REST API for HR of types that count for nothing. */
@Path("/organisations/{org}/unclassed-session-types")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sessions")
public class UnclassedTypeResource {

    private final SessionViewFlow views;
    private final OrganisationGate gate;

    UnclassedTypeResource(SessionViewFlow views, OrganisationGate gate) {
        this.views = views;
        this.gate = gate;
    }

    @GET
    @Operation(
            summary = "Lists the types of sessions that no guideline counts, for HR",
            description =
                    "Mostly slips: correct the sessions by PUT. A type that only a pack of your own counts is made "
                            + "known by the setting watch.supervision.types.")
    @APIResponse(responseCode = "200", description = "All unclassed types")
    public Page<UnclassedType> unclassed(@PathParam("org") String org) {
        return new Page<>(views.unclassed(gate.enter(org)), null);
    }
}
