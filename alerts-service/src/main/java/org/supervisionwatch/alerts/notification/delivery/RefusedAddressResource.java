package org.supervisionwatch.alerts.notification.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses.RefusedAddress;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;

/** For ops: the addresses that the mail server refuses permanently, and the way to use one again. */
@Path("/ops/addresses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class RefusedAddressResource {

    private final DeliveryFlow flow;

    RefusedAddressResource(DeliveryFlow flow) {
        this.flow = flow;
    }

    /** In the order of the addresses. Answers 422 to a bad cursor or limit. */
    @GET
    @Operation(
            summary = "Addresses that the mail server refuses permanently",
            description =
                    "Nothing is composed for them: the deputy, or the organisation's fallback, is notified instead. Each has"
                            + " the server's answer and the time since when. next is set if there are more.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "Invalid cursor or limit; errors says which")
    public Page<RefusedAddress> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        int most = PageCursor.limit(limit);
        List<RefusedAddress> found = flow.refused(PageCursor.read(cursor), most + 1);
        return Page.of(found, most, RefusedAddress::email, here);
    }

    /** @param email in any spelling; 404 if it is not marked */
    @DELETE
    @Path("/{email}")
    @Operation(
            summary = "Removes the mark from an address, so that it is mailed again",
            description =
                    "For a mailbox that works again. It is mailed from the next run on; if the server refuses it again, it is"
                            + " marked again. A mark does not end by itself.")
    @APIResponse(responseCode = "204", description = "The mark is removed")
    public void lift(@PathParam("email") String email) {
        flow.lift(email);
    }
}
