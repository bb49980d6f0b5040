package org.supervisionwatch.supervision.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.Etag;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.supervision.session.SessionBatchView.BatchItemView;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.session.request.SessionBatchRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.warning.WarnedOutcome;

/** The REST API for recording many sessions in one request. */
@Path("/organisations/{org}/sessions/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sessions")
public class SessionBatchResource {

    private final SessionBatchFlow flow;
    private final OrganisationGate gate;
    private final RequestBinder binder;

    SessionBatchResource(SessionBatchFlow flow, OrganisationGate gate, RequestBinder binder) {
        this.flow = flow;
        this.gate = gate;
        this.binder = binder;
    }

    @POST
    @Operation(summary = "Records up to 200 sessions and outcomes", description = """
            Each row is handled independently, as if it had been sent alone: a faulty row does not affect the others and is returned \
            with its problem. Idempotent: a new session is recognised by its source and externalId, or else by its content, and an \
            outcome that is recorded already changes nothing.""")
    @APIResponse(responseCode = "200", description = "The result of each row")
    @APIResponse(responseCode = "422", description = "There are no rows, or more than 200")
    @APIResponse(
            responseCode = "503",
            description =
                    "The organisation is not known here yet, or the service is busy; repeat it after Retry-After seconds")
    public SessionBatchView record(@PathParam("org") String org, SessionBatchRequest request) {
        SortedMap<Integer, BatchItemView> results = new TreeMap<>();
        SortedMap<Integer, SessionBatchItem> readable = new TreeMap<>();
        for (int i = 0; i < request.rows().size(); i++) {
            try {
                readable.put(i, read(request.rows().get(i)));
            } catch (ProblemException unreadable) {
                results.put(i, SessionBatchView.refused(i, "", unreadable.problem()));
            }
        }
        List<WarnedOutcome> answers = flow.record(gate.enter(org), List.copyOf(readable.values()));
        Iterator<WarnedOutcome> next = answers.iterator();
        readable.forEach((i, row) -> results.put(i, SessionBatchView.row(org, i, row.id() == null, next.next())));
        return SessionBatchView.of(List.copyOf(results.values()), answers);
    }

    /** @throws ProblemException that says why the row cannot be recorded whatever is stored */
    private SessionBatchItem read(JsonNode row) {
        BoundRequest<SessionBatchItem> read = binder.bind(RequestBody.of(row), SessionBatchItem.class);
        SessionBatchItem item = read.value();
        if (read.faults().any() && item.session() != null) {
            read.faults()
                    .addAll(
                            "/session",
                            binder.bind(RequestBody.of(item.session()), SessionRequest.class)
                                    .faults());
        }
        read.faults().refuse();
        if (item.id() != null && (item.ifMatch() == null || item.ifMatch().isBlank())) {
            Etag.require(item.ifMatch(), 0);
        }
        return item;
    }
}
