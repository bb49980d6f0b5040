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

/** The door for the one thing that cannot be taken back. */
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
    @Operation(summary = "Erases a person, for privacy", description = """
                    Leaving is not erasure: whoever leaves gets a last day, and stays. This removes every row about the person from this \
                    service, with her place as anybody's lead or supervisor, and publishes a tombstone, upon which the other services \
                    remove theirs; the message log forgets her within the time that contracts/topics.yaml gives. That somebody was \
                    erased, when and why stays on record, not who. It cannot be taken back. The employee number is free again, for what \
                    will be somebody new.""")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "erasure", value = StaffExamples.ERASURE)))
    @APIResponse(responseCode = "204", description = "She is erased")
    @APIResponse(responseCode = "404", description = "There is nobody of this number")
    @APIResponse(responseCode = "409", description = "She is in post today")
    @APIResponse(responseCode = "422", description = "Without a reason")
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
