package org.supervisionwatch.staff.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.staff.person.request.ErasureRequest;
import org.supervisionwatch.staff.request.StaffExamples;

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
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "erasure", value = StaffExamples.ERASURE)))
    @APIResponse(responseCode = "204", description = "The person has been erased")
    @APIResponse(responseCode = "404", description = "No person has this employee number")
    @APIResponse(responseCode = "409", description = "The person is still in post")
    @APIResponse(responseCode = "422", description = "No reason given")
    public Response erase(
            @PathParam("org") String org,
            @PathParam("employeeNumber") String employeeNumber,
            @Valid @NotNull ErasureRequest request) {
        flow.erase(org, employeeNumber, Objects.requireNonNull(request.reason()))
                .ifPresent(problem -> {
                    throw new ProblemException(problem);
                });
        return Response.noContent().build();
    }
}
