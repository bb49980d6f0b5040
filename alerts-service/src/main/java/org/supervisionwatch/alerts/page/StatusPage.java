package org.supervisionwatch.alerts.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The status page: people by state, worst first, team by team. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StatusPage {

    private final PageFlow flow;

    StatusPage(PageFlow flow) {
        this.flow = flow;
    }

    /** @param organisation its code; left out: the only organisation, or a list if there are several */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("organisation") @Nullable String organisation) {
        return flow.status(organisation);
    }
}
