package org.supervisionwatch.supervision.week;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The week of a supervisor who is on the roster. GET and HEAD change nothing. */
@Path("/organisations/{org}/supervisors/{employeeNumber}/week")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WeekPage {

    private final WeekFlow flow;

    WeekPage(WeekFlow flow) {
        this.flow = flow;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        return WeekPageResponses.found(flow.show(org, employeeNumber), WeekPageResponses::week);
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            MultivaluedMap<String, String> form) {
        return WeekPageResponses.found(flow.save(org, employeeNumber, new WeekForm(form)), WeekPageResponses::week);
    }
}
