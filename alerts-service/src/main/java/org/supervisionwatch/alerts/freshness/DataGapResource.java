package org.supervisionwatch.alerts.freshness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** For whoever runs the service: why it is not known where people stand, of all organisations. */
@Path("/ops/grey")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class DataGapResource {

    private final DataGapStore store;
    private final FreshnessFlow flow;
    private final Clock clock;

    DataGapResource(DataGapStore store, FreshnessFlow flow, Clock clock) {
        this.store = store;
        this.flow = flow;
        this.clock = clock;
    }

    /** @param by who decided */
    public record AcceptanceRequest(
            @NotBlank @Size(max = 200) String by,
            @NotBlank @Size(max = 1000) String why) {}

    /** @param items the oldest first */
    public record GreyList(List<DataGapView> items) {}

    @GET
    @Operation(
            summary = "What is grey now",
            description =
                    "Of each organisation: a feed is behind, or far too few sessions were recorded on its last business day."
                            + " What somebody has accepted is listed until it ends.")
    @APIResponse(responseCode = "200", description = "All of it")
    public GreyList list() {
        return new GreyList(store.open().stream().map(this::view).toList());
    }

    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accepts that a day was so quiet",
            description =
                    "Verdicts are worked out and leads are mailed again. It holds for that day: the next one that is so quiet is"
                            + " grey anew. That a feed is behind cannot be accepted: it must catch up.")
    @APIResponse(responseCode = "200", description = "It is no obstacle any more")
    @APIResponse(responseCode = "404", description = "There is no such thing, or it has ended")
    @APIResponse(responseCode = "409", description = "It is a feed that is behind")
    @APIResponse(responseCode = "422", description = "errors[] names each fault by a JSON pointer")
    public DataGapView accept(@PathParam("id") UUID id, @Valid AcceptanceRequest request) {
        if (store.find(id).isEmpty()) {
            throw new ProblemException(Problem.notFound("Nothing grey has this id, or it has ended"));
        }
        return flow.accept(id, request.by(), request.why())
                .map(this::view)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        409, "feed-is-behind", "A feed that is behind cannot be accepted", "It must catch up.")));
    }

    private DataGapView view(DataGap grey) {
        return DataGapView.of(grey, store.zoneOf(grey.organisationId()), clock.instant());
    }
}
