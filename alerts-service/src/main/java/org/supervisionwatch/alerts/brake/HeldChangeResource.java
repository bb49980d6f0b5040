package org.supervisionwatch.alerts.brake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;

/** Lists the changes that are held, and takes the decisions about them. */
@Path("/organisations/{org}/held-changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class HeldChangeResource {

    private final HeldChangeFlow flow;

    HeldChangeResource(HeldChangeFlow flow) {
        this.flow = flow;
    }

    /**
     * A decision about a held change.
     *
     * @param by who decided
     * @param note why, or whom they asked
     */
    public record ChangeDecisionRequest(
            @NotBlank @Size(max = 200) String by,

            @Size(max = 1000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Nullable String note) {}

    /**
     * The changes that nobody has decided about, and those decided in the last 90 days.
     *
     * @param items the latest first
     */
    public record HeldChangeList(List<HeldChangeView> items) {}

    @GET
    @Operation(
            summary = "Lists changes that are held",
            description =
                    "If the posts of more than a tenth of an organisation's people (at least five), or of more than a third of a team"
                            + " (at least three), are told within a day to end within a week of it, these ends are held, and where these"
                            + " people stand is not known until somebody decides. A move between teams is no end. Whoever is corrected is"
                            + " known again without a decision.")
    @APIResponse(responseCode = "200", description = "The open ones, and those decided in the last 90 days")
    public HeldChangeList list(@PathParam("org") String org) {
        return new HeldChangeList(flow.list(org));
    }

    @POST
    @Path("/{id: [0-9a-fA-F-]{36}}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirms that these people have left",
            description = "The posts end as told. A rejection can still be followed by a confirmation.")
    @APIResponse(responseCode = "200", description = "Confirmed, now or before")
    @APIResponse(responseCode = "409", description = "The change was corrected")
    public HeldChangeView confirm(
            @PathParam("org") String org, @PathParam("id") UUID id, ChangeDecisionRequest request) {
        return flow.confirm(org, id, request.by(), request.note());
    }

    @POST
    @Path("/{id: [0-9a-fA-F-]{36}}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rejects the ends as a mistake",
            description =
                    "These people are watched by what was known of their posts before, until HR data tell other posts of a person.")
    @APIResponse(responseCode = "200", description = "Rejected, now or before")
    @APIResponse(responseCode = "409", description = "The change was confirmed or corrected")
    public HeldChangeView reject(
            @PathParam("org") String org, @PathParam("id") UUID id, ChangeDecisionRequest request) {
        return flow.reject(org, id, request.by(), request.note());
    }
}
