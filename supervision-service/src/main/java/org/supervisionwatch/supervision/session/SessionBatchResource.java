package org.supervisionwatch.supervision.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BodyBinder;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.supervision.session.SessionBatchView.BatchItemView;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.session.request.SessionBatchRequest;

/** The REST API for recording many sessions in one request. */
@Path("/organisations/{org}/sessions/batch")
@RunOnVirtualThread
@Tag(name = "Sessions")
public class SessionBatchResource {

    private final SessionBatchFlow flow;
    private final BodyBinder bodies;

    SessionBatchResource(SessionBatchFlow flow, BodyBinder bodies) {
        this.flow = flow;
        this.bodies = bodies;
    }

    @POST
    @Operation(summary = "Records up to 200 sessions and outcomes", description = """
            Each row is handled independently, as if it had been sent alone: a faulty row does not affect the others and is returned \
            with its problem. Idempotent: a new session is recognised by its source and externalId, or else by its content, and an \
            outcome that is recorded already changes nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The result of each row",
            content = @Content(schema = @Schema(implementation = SessionBatchView.class)))
    @APIResponse(responseCode = "404", description = "There is no such organisation")
    @APIResponse(responseCode = "422", description = "There are no rows, or more than 200")
    @APIResponse(
            responseCode = "503",
            description =
                    "The organisation is not known here yet, or the service is busy; repeat it after Retry-After seconds")
    public SessionBatchView record(
            @PathParam("org") String org,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SessionBatchRequest.class),
                                            examples =
                                                    @ExampleObject(name = "two-rows", value = SessionExamples.BATCH)))
                    SessionBatchRequest request) {
        List<JsonNode> rows = request.rows() == null ? List.of() : request.rows();
        if (rows.isEmpty() || rows.size() > SessionBatchRequest.MAX_ROWS) {
            throw new ProblemException(
                    Problem.invalid("/rows", "must have 1 to " + SessionBatchRequest.MAX_ROWS + " elements"));
        }
        return record(org, rows);
    }

    private SessionBatchView record(String org, List<JsonNode> rows) {
        SortedMap<Integer, BatchItemView> results = new TreeMap<>();
        SortedMap<Integer, SessionBatchItem> readable = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                readable.put(i, read(rows.get(i)));
            } catch (ProblemException unreadable) {
                results.put(i, SessionBatchView.refused(i, "", unreadable.problem()));
            }
        }
        List<SessionWriteOutcome> outcomes = outcomes(org, List.copyOf(readable.values()));
        Iterator<SessionWriteOutcome> next = outcomes.iterator();
        readable.forEach((i, row) -> results.put(i, SessionBatchView.row(org, i, row.id() == null, next.next())));
        return SessionBatchView.of(List.copyOf(results.values()), outcomes);
    }

    private SessionBatchItem read(JsonNode row) {
        SessionBatchItem read = bodies.bind(row, SessionBatchItem.class);
        if (read.session() == null) {
            throw new ProblemException(Problem.invalid("/session", "is required"));
        }
        if (read.id() != null && (read.ifMatch() == null || read.ifMatch().isBlank())) {
            Etag.require(read.ifMatch(), 0);
        }
        return read;
    }

    private List<SessionWriteOutcome> outcomes(String org, List<SessionBatchItem> rows) {
        return switch (flow.record(org, rows)) {
            case SessionBatchOutcome.BatchProcessed(List<SessionWriteOutcome> each) -> each;
            case SessionBatchOutcome.BatchRefused refused -> {
                RefusalResponse refusal = RefusalResponse.of(org, refused.because());
                throw new ProblemException(refusal.problem(), refusal.retryAfter());
            }
        };
    }
}
