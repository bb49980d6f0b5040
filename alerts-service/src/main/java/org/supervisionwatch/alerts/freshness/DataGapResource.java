package org.supervisionwatch.alerts.freshness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** Lists the data gaps of all organisations for those who run the service, and lets them accept a quiet day. */
@Path("/ops/grey")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class DataGapResource {

    private final FreshnessFlow flow;

    DataGapResource(FreshnessFlow flow) {
        this.flow = flow;
    }

    /**
     * Why a quiet day is accepted.
     *
     * @param by who decided
     */
    public record AcceptanceRequest(
            @NotBlank @Size(max = 200) String by,
            @NotBlank @Size(max = 1000) String why) {}

    /**
     * The data gaps in force.
     *
     * @param items the oldest first
     */
    public record GreyList(List<DataGapView> items) {}

    @GET
    @Operation(
            summary = "Lists the data gaps in force",
            description =
                    "By organisation: a feed is behind, or far too few sessions were recorded on the last business day. An accepted"
                            + " gap is listed until it ends.")
    @APIResponse(responseCode = "200", description = "All data gaps")
    public GreyList list() {
        return new GreyList(flow.open());
    }

    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accepts that a day really was quiet",
            description =
                    "People are evaluated and leads are mailed again. The acceptance holds for that day; the next quiet day is a new"
                            + " data gap. A feed that is behind cannot be accepted: it must catch up.")
    @APIResponse(responseCode = "200", description = "Accepted: this data gap no longer holds anything up")
    @APIResponse(responseCode = "409", description = "The data gap is a feed that is behind")
    public DataGapView accept(@PathParam("id") UUID id, AcceptanceRequest request) {
        return flow.accept(id, request.by(), request.why());
    }
}
