package org.supervisionwatch.staff.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.staff.person.request.ErasureRequest;

/** REST endpoint for erasing a person, which cannot be undone. */
@Path("/organisations/{org}/people/{employeeNumber}/erasure")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class ErasureResource {

    private final ErasureFlow flow;

    ErasureResource(ErasureFlow flow) {
        this.flow = flow;
    }

    @POST
    @Operation(summary = "Erases a person", description = """
                    This is not for leavers, whose assignments are given a last day and whose records stay. It removes every record about \
                    the person from this service, including their entries as a lead or supervisor of others, and publishes a tombstone on \
                    which the other services remove theirs; the message log drops their data within the time that contracts/topics.yaml \
                    gives. What stays on record is that an erasure took place, when and why, not who was erased. It cannot be undone. The \
                    employee number becomes available for a new person.""")
    @APIResponse(responseCode = "204", description = "The person has been erased")
    @APIResponse(responseCode = "409", description = "The person is still in post")
    public void erase(
            @PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber, ErasureRequest request) {
        flow.erase(org, employeeNumber, request.reason());
    }
}
