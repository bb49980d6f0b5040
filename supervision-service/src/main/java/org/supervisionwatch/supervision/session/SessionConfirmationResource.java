package org.supervisionwatch.supervision.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.ConfirmationRequest;

/** The REST API by which a supervisor confirms or withdraws a session that somebody else reported. */
@Path("/organisations/{org}/sessions/{id}/confirmation")
@RunOnVirtualThread
@Tag(name = "Sessions")
public class SessionConfirmationResource {

    private final SessionFlow flow;

    SessionConfirmationResource(SessionFlow flow) {
        this.flow = flow;
    }

    @POST
    @Operation(summary = "Confirms or withdraws a session that somebody reported from a mail", description = """
            Idempotent. To correct a session after it was confirmed or withdrawn, PUT it like any other.""")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed or withdrawn",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such organisation or session")
    @APIResponse(
            responseCode = "409",
            description =
                    "nothing-to-confirm: no one reported it from a mail, or it has been confirmed or changed since")
    public Response confirm(
            @PathParam("org") String org,
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ConfirmationRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "happened",
                                                            value = SessionExamples.HAPPENED)))
                    ConfirmationRequest request) {
        return switch (flow.confirm(org, id, request.happened())) {
            case SessionWriteOutcome.SessionRecorded recorded -> shown(recorded.session());
            case SessionWriteOutcome.SessionAlreadyRecorded earlier -> shown(earlier.session());
            case SessionWriteOutcome.SessionRefused refused -> {
                RefusalResponse refusal = RefusalResponse.of(org, refused);
                throw new ProblemException(refusal.problem(), refusal.retryAfter());
            }
        };
    }

    private Response shown(SessionHistory session) {
        return Response.ok(flow.views(List.of(session)).getFirst())
                .header(HttpHeaders.ETAG, Etag.of(session.version()))
                .build();
    }
}
