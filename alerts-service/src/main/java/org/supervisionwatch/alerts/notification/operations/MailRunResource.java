package org.supervisionwatch.alerts.notification.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.alerts.notification.delivery.queue.RestoreStore.RunView;

/** REST, for ops: runs whose mails are withheld because they may have been sent before a restore, and their release. */
@Path("/ops/runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class MailRunResource {

    private final RestoreFlow flow;

    MailRunResource(RestoreFlow flow) {
        this.flow = flow;
    }

    /** @param items the oldest first */
    public record RunList(List<RunView> items) {}

    /** @param mails how many are queued now */
    public record ReleaseView(int mails) {}

    @GET
    @Path("/withheld")
    @Operation(
            summary = "Runs whose mails are withheld after a restore",
            description =
                    "They were planned in a period that the restored database has lost, so their mails may have been sent"
                            + " already. They count as sent.")
    @APIResponse(responseCode = "200", description = "All such runs, the oldest first")
    public RunList withheld() {
        return new RunList(flow.withheld());
    }

    /** Queues the withheld mails of a run. Answers 404 if it has none. */
    @POST
    @Path("/{id}/release")
    @Operation(summary = "Sends the withheld mails of a run as they were composed")
    @APIResponse(responseCode = "200", description = "The number of mails released")
    public ReleaseView release(@PathParam("id") UUID id) {
        return new ReleaseView(flow.release(id));
    }
}
