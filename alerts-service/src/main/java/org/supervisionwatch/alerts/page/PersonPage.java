package org.supervisionwatch.alerts.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of one person: their standings, with the working. */
@Path("/organisations/{org}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PersonPage {

    private final PageFlow flow;

    PersonPage(PageFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(hidden = true)
    @Path("/people/{employeeNumber}")
    public TemplateInstance page(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return flow.person(org, employeeNumber);
    }
}
